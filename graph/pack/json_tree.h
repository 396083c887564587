// JSON that remembers where its values stand, for files that people write. Private to this folder.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inyeon::packs {

struct JsonNode {
  enum class Kind { kNull, kBool, kNumber, kString, kArray, kObject };
  Kind kind = Kind::kNull;
  bool truth = false;  ///< of kBool
  std::string text;    ///< of kString
  std::size_t at = 0;  ///< byte in the file, at or shortly before the end of its first token
  std::vector<JsonNode> items;
  std::vector<std::pair<std::string, JsonNode>> members;  ///< in the order of the file

  const JsonNode* find(std::string_view key) const;
};

/// What is no JSON, or nested deeper than anyone means it.
class JsonFault : public std::runtime_error {
 public:
  JsonFault(const std::string& what, std::size_t where) : std::runtime_error(what), at(where) {}
  std::size_t at;
};

/// Throws JsonFault. Strings come out as valid UTF-8.
JsonNode parse_json(std::string_view text);

}  // namespace inyeon::packs
