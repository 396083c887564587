#include "graph/store/document_table.h"

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostRemembered = std::size_t{8} << 20U;  // bytes

}  // namespace

std::string encode_digest(const Digest& digest) {
  std::string bytes;
  for (const std::uint64_t half : {digest.high, digest.low}) {
    for (unsigned shift = 64; shift > 0; shift -= 8)
      bytes += static_cast<char>(half >> (shift - 8));
  }
  return bytes;
}

Digest decode_digest(std::string_view bytes) {
  if (bytes.size() != 16) throw CorruptionError("the graph file is damaged: a digest is too short");
  Digest digest;
  for (std::size_t i = 0; i < 16; ++i) {
    std::uint64_t& half = i < 8 ? digest.high : digest.low;
    half = half << 8U | static_cast<unsigned char>(bytes[i]);
  }
  return digest;
}

DocumentTable::DocumentTable(const Database& database)
    : database_(database),
      find_(database.prepare("SELECT id, digest FROM document WHERE key = ?1")),
      add_(database.prepare("INSERT INTO document (key, date, digest, contribution) "
                            "VALUES (?1, ?2, CAST(?3 AS BLOB), CAST(?4 AS BLOB))")),
      drop_(database.prepare("DELETE FROM document WHERE id = ?1")),
      read_(database.prepare("SELECT key, date, contribution FROM document WHERE id = ?1")) {}

std::optional<DocumentTable::Found> DocumentTable::find(std::string_view id) {
  std::optional<Found> found;
  if (find_(id).step())
    found = {static_cast<std::uint32_t>(find_.integer(0)), decode_digest(find_.view(1))};
  find_.reset();
  return found;
}

std::uint32_t DocumentTable::add(const DocumentInfo& info, const Digest& digest,
                                 std::string_view contribution) {
  const std::string digest_bytes = encode_digest(digest);
  const std::string packed = packer_.pack(contribution);
  add_(info.id, info.date, digest_bytes, packed).run();
  return static_cast<std::uint32_t>(database_.last_id());
}

void DocumentTable::remove(std::uint32_t number) {
  known_.erase(number);
  drop_(number).run();
}

void DocumentTable::find_row(std::uint32_t number) {
  if (!read_(number).step())
    throw CorruptionError(
        "the graph file is damaged: its index names a document that is not there");
}

Contribution DocumentTable::contribution(std::uint32_t number) {
  find_row(number);
  Contribution read = decode_contribution(packer_.unpack(read_.view(2)));
  read.extraction.document.id = read_.text(0);
  read.extraction.document.date = read_.text(1);
  read_.reset();
  return read;
}

DocumentView DocumentTable::view(std::uint32_t number) {
  if (const auto at = known_.find(number); at != known_.end())
    return {at->second->id, at->second->date, *at->second->view};
  find_row(number);
  auto known = std::make_unique<Known>();
  known->id = read_.text(0);
  known->date = read_.text(1);
  packer_.unpack(read_.view(2), known->bytes);
  read_.reset();
  known->view = &known->reader.read(known->bytes, ContributionPart::kRelations);
  if (known_bytes_ > kMostRemembered) {
    known_.clear();
    known_bytes_ = 0;
  }
  known_bytes_ += known->bytes.size();
  const Known& kept = *known_.emplace(number, std::move(known)).first->second;
  return {kept.id, kept.date, *kept.view};
}

void DocumentTable::each(
    Order order, ContributionPart part,
    const std::function<void(std::uint32_t number, const DocumentView&)>& visit) {
  Statement rows =
      database_.prepare(std::string("SELECT id, key, date, contribution FROM document ORDER BY ") +
                        (order == Order::kId ? "key" : "id"));
  ContributionReader reader;
  std::string bytes;
  while (rows.step()) {
    packer_.unpack(rows.view(3), bytes);
    visit(static_cast<std::uint32_t>(rows.integer(0)),
          {rows.view(1), rows.view(2), reader.read(bytes, part)});
  }
}

DocumentInfo document_info(const DocumentView& view) {
  const ContributionView& said = view.said;
  return {std::string(view.id),    std::string(said.lang), std::string(said.title),
          std::string(view.date),  std::string(said.url),  std::string(said.outlet),
          std::string(said.source)};
}

}  // namespace inyeon::store
