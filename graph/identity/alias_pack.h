// What is known of names beforehand: 삼성전자 = Samsung Electronics = 005930.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace inyeon {

struct KnownEntity {
  std::string key;  ///< "samsung-electronics"
  std::string type;
  std::string ticker;
  std::string name_ko;  ///< the first of its Korean names; or empty
  std::string name_en;
};

/// An alias that two entities share leads to neither. Immutable; safe to read from many threads.
class AliasPack {
 public:
  /// The lists that come with the program.
  static const AliasPack& builtin();

  /// Rows "key type ticker ko;ko en;en" separated by tabs; '#' begins a comment line. What an
  /// earlier list says of an alias or a ticker stands.
  void add_aliases(std::string_view tsv);
  /// Rows "type name": names that mean something else in each document (정부청사, 데이터센터).
  void add_generic(std::string_view tsv);

  /// nullptr where nothing, or more than one thing, is called so.
  const KnownEntity* find(std::string_view type, std::string_view name) const;
  const KnownEntity* find_ticker(std::string_view ticker) const;
  const KnownEntity* find_key(std::string_view key) const;
  bool is_generic(std::string_view type, std::string_view normalized) const;

 private:
  void add_alias(std::size_t entity, std::string_view alias,
                 const std::unordered_map<std::string, std::size_t>& earlier);

  std::vector<KnownEntity> entities_;
  std::unordered_map<std::string, std::size_t> by_alias_;  // "type\x1fnormalised"
  std::unordered_map<std::string, std::size_t> by_ticker_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_set<std::string> generic_;
};

}  // namespace inyeon
