#include "graph/store/segments.h"

#include <limits>

#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

// Four rows a page and no overflow pages; a row is rewritten whole whenever its list grows.
constexpr std::size_t kMostBytes = 950;
constexpr std::uint32_t kLast = std::numeric_limits<std::uint32_t>::max();

std::int64_t row_id(std::int64_t list, std::uint32_t base) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(list) << 32U | base);
}
std::int64_t list_of(std::int64_t row) { return row >> 32U; }
std::uint32_t base_of(std::int64_t row) { return static_cast<std::uint32_t>(row); }

}  // namespace

Segments::Segments(const Database& database, const std::string& table, Payload payload)
    : with_payload_(payload == Payload::kBytes),
      last_(database.prepare("SELECT id, entries FROM " + table +
                             " WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1")),
      add_(database.prepare("INSERT INTO " + table + " VALUES (?1, CAST(?2 AS BLOB))")),
      change_(
          database.prepare("UPDATE " + table + " SET entries = CAST(?2 AS BLOB) WHERE id = ?1")),
      drop_(database.prepare("DELETE FROM " + table + " WHERE id = ?1")),
      of_list_(database.prepare("SELECT id, entries FROM " + table +
                                " WHERE id BETWEEN ?1 AND ?2 ORDER BY id")),
      all_(database.prepare("SELECT id, entries FROM " + table + " ORDER BY id")) {}

template <typename Each>
void Segments::each_entry(std::int64_t row, std::string_view entries, Each each) const {
  while (!entries.empty()) {
    const std::string_view whole = entries;
    const auto member = static_cast<std::uint32_t>(base_of(row) + take_number(entries));
    const std::string_view payload = with_payload_ ? take_text(entries) : std::string_view();
    each(member, payload, whole.substr(0, whole.size() - entries.size()));
  }
}

bool Segments::last_row(std::int64_t list, std::uint32_t up_to, Row& row) {
  const bool found = last_(row_id(list, 0), row_id(list, up_to)).step();
  if (found) row = {last_.integer(0), last_.text(1)};
  last_.reset();
  return found;
}

void Segments::write(const Row& row, bool present) {
  Statement& statement = present ? change_ : add_;
  statement(row.id, row.entries).run();
}

void Segments::append(std::int64_t list, std::span<const Entry> entries) {
  if (entries.empty()) return;
  Row row;
  bool present = last_row(list, kLast, row);
  if (!present) row.id = row_id(list, entries.front().member);
  for (const Entry& entry : entries) {
    if (row.entries.size() >= kMostBytes) {
      write(row, present);
      row = {row_id(list, entry.member), {}};
      present = false;
    }
    put_number(row.entries, entry.member - base_of(row.id));
    if (with_payload_) put_text(row.entries, entry.payload);
  }
  write(row, present);
}

bool Segments::erase(std::int64_t list, std::uint32_t member) {
  Row row;
  if (!last_row(list, member, row)) return false;
  std::string kept;
  each_entry(row.id, row.entries, [&](std::uint32_t one, std::string_view, std::string_view whole) {
    if (one != member) kept += whole;
  });
  if (kept.size() == row.entries.size()) return false;
  if (kept.empty()) {
    drop_(row.id).run();
  } else {
    write({row.id, kept}, true);
  }
  return true;
}

void Segments::scan(std::int64_t list, const Visit& visit) {
  for (of_list_(row_id(list, 0), row_id(list, kLast)); of_list_.step();) {
    each_entry(of_list_.integer(0), of_list_.view(1),
               [&](std::uint32_t member, std::string_view payload, std::string_view) {
                 visit(member, payload);
               });
  }
  of_list_.reset();
}

void Segments::scan_all(const VisitAll& visit) {
  for (all_(); all_.step();) {
    const std::int64_t row = all_.integer(0);
    each_entry(row, all_.view(1),
               [&](std::uint32_t member, std::string_view payload, std::string_view) {
                 visit(list_of(row), member, payload);
               });
  }
  all_.reset();
}

}  // namespace inyeon::store
