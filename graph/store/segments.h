// Sorted lists of numbers, each with bytes of its own, in rows of bounded size: what a database
// calls posting lists.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/sqlite.h"

namespace inyeon::store {

/// A row's id holds the list in its upper and the row's first member in its lower 32 bits; members
/// are kept as distances from that. So adding to the end of a list writes one row, and a member's
/// row is found by one look-up.
class Segments {
 public:
  enum class Payload { kNone, kBytes };
  struct Entry {
    std::uint32_t member = 0;
    std::string_view payload;
  };
  using Members = std::vector<std::uint32_t>;
  using Visit = std::function<void(std::uint32_t member, std::string_view payload)>;
  using VisitAll =
      std::function<void(std::int64_t list, std::uint32_t member, std::string_view payload)>;

  /// The table has the columns id and entries.
  Segments(const Database& database, const std::string& table, Payload payload);

  /// Adds and takes out anywhere in a list without payloads; both sorted. What is to be added may
  /// be there, and what is to be taken out may not.
  void change(std::int64_t list, const Members& added, const Members& removed);
  /// Adds to the end: members must not be below those of the list, and ascend.
  void append(std::int64_t list, std::span<const Entry> entries);
  /// False where the list has no such member.
  bool erase(std::int64_t list, std::uint32_t member);
  void scan(std::int64_t list, const Visit& visit);
  /// Every list, in the order of their numbers.
  void scan_all(const VisitAll& visit);

 private:
  struct Row {
    std::int64_t id = 0;
    std::string entries;
  };
  template <typename Each>
  void each_entry(std::int64_t row, std::string_view entries, Each each) const;
  bool last_row(std::int64_t list, std::uint32_t up_to, Row& row);
  void write(const Row& row, bool present);
  void write_parts(Row row, bool present, bool last, const Members& members);
  std::optional<std::uint32_t> next_base(std::int64_t list, std::uint32_t after);

  bool with_payload_;
  Statement last_, next_, add_, change_, drop_, of_list_, all_;
};

}  // namespace inyeon::store
