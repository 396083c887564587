// What is known of names beforehand: 삼성전자 = Samsung Electronics = 005930.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/identity/name_key.h"
#include "graph/identity/string_table.h"

namespace inyeon {

struct KnownEntity {
  std::string key;  ///< "Samsung Electronics"; unique within its type
  std::string type;
  std::string ticker;                  ///< or empty
  std::string name_ko;                 ///< the first of its Korean names; or empty
  std::string name_en;                 ///< the first of its other names; or empty
  bool well_known = false;             ///< in a list of names rather than of companies
  std::string pack;                    ///< the list that it came from, for people
  std::vector<std::string> name_keys;  ///< name_key() of each of its names that lead to it; sorted
};

/// An alias that two entities share leads to neither. Reads what AliasPackBuilder made where it
/// lies; an entity is made when it is first found, and has one address from then on. Safe to read
/// from many threads.
class AliasPack {
 public:
  /// The lists that come with the program.
  static const AliasPack& builtin();

  /// The image (AliasPackBuilder::image()) must outlive it.
  explicit AliasPack(std::string_view image);
  AliasPack(const AliasPack&) = delete;
  AliasPack& operator=(const AliasPack&) = delete;
  ~AliasPack();

  /// nullptr where nothing, or more than one thing, is called so.
  const KnownEntity* find(std::string_view type, std::string_view name) const;
  const KnownEntity* find_name_key(std::string_view name_key) const;
  const KnownEntity* find_ticker(std::string_view ticker) const;
  /// By the stable_hash() of the first of its name keys, or of that key_apart().
  std::vector<const KnownEntity*> with_key_hash(std::uint64_t hash) const;
  bool is_generic(std::string_view name_key) const;
  /// Keys of all names whose entity has others, for an index over a graph.
  std::vector<std::string> keys_with_others() const;
  /// All of it: names with the numbers of entities (or kNoEntity, alias_image.h), tickers, generic
  /// names; entities by number.
  const StringTable& names() const { return names_; }
  const StringTable& tickers() const { return tickers_; }
  const StringTable& generic() const { return generic_; }
  std::uint32_t size() const { return count_; }
  const KnownEntity* entity(std::uint32_t number) const;
  /// A number for the lists that it was made of.
  std::uint64_t rules() const { return rules_; }

 private:
  std::unique_ptr<KnownEntity> made(std::uint32_t number) const;

  std::string_view rest_;  // of the image, while it is taken apart
  std::uint64_t rules_;
  std::uint32_t count_;
  StringTable names_, tickers_, generic_;
  std::string_view hashes_;   // sorted: hash, entity
  std::string_view offsets_;  // by entity: where its lines begin
  std::string_view lines_;
  mutable std::vector<std::atomic<const KnownEntity*>> made_;  // by entity; nullptr for not yet
};

}  // namespace inyeon
