// What is known of names beforehand: 삼성전자 = Samsung Electronics = 005930.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace inyeon {

class SchemaPack;

struct KnownEntity {
  std::string key;  ///< "Samsung Electronics"; unique within its type
  std::string type;
  std::string ticker;                  ///< or empty
  std::string name_ko;                 ///< the first of its Korean names; or empty
  std::string name_en;                 ///< the first of its other names; or empty
  bool well_known = false;             ///< in a list of names rather than of companies
  std::string pack;                    ///< the list that it came from, for people
  std::vector<std::string> name_keys;  ///< name_key() of each of its names that lead to it
};

/// The key of a name across documents: its type and its identity_form().
std::string name_key(std::string_view type, std::string_view name);

/// An alias that two entities share leads to neither. Immutable after loading; safe to read from
/// many threads.
class AliasPack {
 public:
  /// The lists that come with the program.
  static const AliasPack& builtin();

  /// Rows "surface type key flags", as the name finder's lists (ingest/data/names): names with one
  /// type and key are one entity. What an earlier list says of an alias stands.
  void add_names(std::string_view pack, std::string_view tsv);
  /// A user's names and aliases, behind those that are there.
  void add_pack(const SchemaPack& pack);
  /// Rows "key type ticker ko;ko en;en". A company that an earlier list knows by one of its names
  /// gives it its ticker and its other names.
  void add_companies(std::string_view pack, std::string_view tsv);
  /// Rows "type name": names that mean something else in each document (정부청사, 데이터센터).
  void add_generic(std::string_view tsv);

  /// nullptr where nothing, or more than one thing, is called so.
  const KnownEntity* find(std::string_view type, std::string_view name) const;
  const KnownEntity* find_name_key(std::string_view name_key) const;
  const KnownEntity* find_ticker(std::string_view ticker) const;
  bool is_generic(std::string_view type, std::string_view name) const;
  /// All of them, for an index over a graph.
  const std::vector<KnownEntity>& entities() const { return entities_; }

 private:
  using Numbers = std::unordered_map<std::string, std::size_t>;
  std::size_t entity(std::string_view pack, std::string_view type, std::string_view key);
  std::size_t known_company(const std::vector<std::string_view>& names,
                            std::string_view type) const;
  void add_alias(std::size_t entity, std::string_view alias, const Numbers& earlier);
  void link_names();

  std::vector<KnownEntity> entities_;
  Numbers by_name_, by_ticker_, by_key_;
  std::unordered_set<std::string> generic_;
};

}  // namespace inyeon
