#include "graph/store/segments.h"

#include <algorithm>
#include <iterator>
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
      next_(database.prepare("SELECT id FROM " + table +
                             " WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT 1")),
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

std::optional<std::uint32_t> Segments::next_base(std::int64_t list, std::uint32_t after) {
  if (after == kLast) return std::nullopt;
  std::optional<std::uint32_t> base;
  if (next_(row_id(list, after + 1), row_id(list, kLast)).step()) base = base_of(next_.integer(0));
  next_.reset();
  return base;
}

void Segments::change(std::int64_t list, const Members& added, const Members& removed) {
  auto add = added.begin();
  auto remove = removed.begin();
  while (add != added.end() || remove != removed.end()) {
    const std::uint32_t first = add == added.end()        ? *remove
                                : remove == removed.end() ? *add
                                                          : std::min(*add, *remove);
    Row row;
    const bool present = last_row(list, first, row);
    if (!present) row.id = row_id(list, first);
    // What comes before the next row belongs to this one.
    const auto end = next_base(list, base_of(row.id));
    const auto cut = [&](auto from, auto to) {
      return end ? std::lower_bound(from, to, *end) : to;
    };
    const auto add_end = cut(add, added.end());
    const auto remove_end = cut(remove, removed.end());
    Members members, more, kept;
    each_entry(row.id, row.entries, [&](std::uint32_t one, auto, auto) { members.push_back(one); });
    std::set_union(members.begin(), members.end(), add, add_end, std::back_inserter(more));
    std::set_difference(more.begin(), more.end(), remove, remove_end, std::back_inserter(kept));
    add = add_end;
    remove = remove_end;
    write_parts(std::move(row), present, !end, kept);
  }
}

// The last row of a list is filled up, since most lists grow at their end; others are halved.
void Segments::write_parts(Row row, bool present, bool last, const Members& members) {
  if (members.empty()) {
    if (present) drop_(row.id).run();
    return;
  }
  std::size_t bytes = 0;
  for (const std::uint32_t one : members) bytes += number_size(one - base_of(row.id));
  const std::size_t most = last ? kMostBytes : bytes / (bytes / kMostBytes + 1) + 1;
  row.entries.clear();
  for (const std::uint32_t one : members) {
    if (row.entries.size() >= most) {
      write(row, present);
      row = {row_id(list_of(row.id), one), {}};
      present = false;
    }
    put_number(row.entries, one - base_of(row.id));
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
