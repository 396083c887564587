#include "graph/store/document_table.h"

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kMostRemembered = 512;
// Contributions of more bytes are read whole and remembered, since reading on from their start for
// each relation would cost more.
constexpr std::size_t kMostPassing = 16'384;

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

const Contribution& DocumentTable::contribution(std::uint32_t number) {
  if (const auto known = known_.find(number); known != known_.end()) return *known->second;
  find_row(number);
  auto read = std::make_unique<Contribution>(decode_contribution(packer_.unpack(read_.view(2))));
  read->extraction.document.id = read_.text(0);
  read->extraction.document.date = read_.text(1);
  read_.reset();
  if (known_.size() >= kMostRemembered) {
    known_.clear();
    crowded_ = true;
  }
  return *known_.emplace(number, std::move(read)).first->second;
}

const Contribution& DocumentTable::contribution_for(std::uint32_t number, std::size_t relation) {
  if (!crowded_ || known_.contains(number)) return contribution(number);
  find_row(number);
  packer_.unpack(read_.view(2), bytes_);
  if (bytes_.size() > kMostPassing) {
    read_.reset();
    return contribution(number);
  }
  decode_relations(bytes_, relation, passing_);
  passing_.extraction.document.id = read_.view(0);
  passing_.extraction.document.date = read_.view(1);
  read_.reset();
  return passing_;
}

}  // namespace inyeon::store
