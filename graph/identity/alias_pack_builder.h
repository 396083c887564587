// Lists of known names put together: at build time for those that come with the program.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/identity/alias_pack.h"

namespace inyeon {

class SchemaPack;

class AliasPackBuilder {
 public:
  AliasPackBuilder() = default;
  /// What a pack holds, to add to it.
  explicit AliasPackBuilder(const AliasPack& pack);

  /// Rows "surface type key flags", as the name finder's lists (ingest/data/names): names with one
  /// type and key are one entity. What an earlier list says of an alias stands.
  void add_names(std::string_view pack, std::string_view tsv);
  /// Rows "key type ticker ko;ko en;en". A company that an earlier list knows by one of its names
  /// gives it its ticker and its other names.
  void add_companies(std::string_view pack, std::string_view tsv);
  /// A user's names and aliases, behind those that are there.
  void add_pack(const SchemaPack& pack);
  /// Rows "type name": names that mean something else in each document (정부청사, 데이터센터).
  void add_generic(std::string_view tsv);
  /// The lists that come with the program, as names of files and what is in them.
  void add_all(const std::vector<std::pair<std::string, std::string>>& files);

  /// For AliasPack. The same for the same lists.
  std::string image();

 private:
  using Numbers = std::unordered_map<std::string, std::size_t>;
  std::size_t entity(std::string_view pack, std::string_view type, std::string_view key);
  std::size_t known_company(const std::vector<std::string_view>& names,
                            std::string_view type) const;
  void add_alias(std::size_t entity, std::string_view alias, const Numbers& earlier);
  void link_names();
  std::string hash_rows() const;

  std::vector<KnownEntity> entities_;
  Numbers by_name_, by_ticker_, by_key_;
  std::unordered_set<std::string> generic_;
  std::uint64_t rules_ = 0;
};

/// The program's lists and a user's.
std::shared_ptr<const AliasPack> alias_pack_with(const SchemaPack& pack);

}  // namespace inyeon
