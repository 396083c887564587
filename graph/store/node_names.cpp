#include "graph/store/node_names.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/identity/alias_pack.h"
#include "graph/identity/identify.h"
#include "graph/identity/normalize.h"

namespace inyeon::store {
namespace {

struct Surface {
  std::string text;
  std::int64_t fullest = 0;
  std::int64_t documents = 0;
};

// The name that stands for a node: Korean before others, then what most documents call it, then
// the longest.
bool better(const Surface& a, const Surface& b) {
  const auto rank = [](const Surface& s) {
    return std::tuple(!has_hangul(s.text), -s.fullest, -s.documents,
                      -static_cast<std::int64_t>(s.text.size()));
  };
  const auto left = rank(a);
  const auto right = rank(b);
  return left != right ? left < right : a.text < b.text;
}

}  // namespace

std::string NodeNames::of_block(std::int64_t id) {
  std::vector<Surface> found;
  for (const auto& [text, use] : blocks_.names(id)) found.push_back({text, use.fullest, use.uses});
  if (found.empty()) return std::string(name_of(blocks_.facts(id).key));
  return std::min_element(found.begin(), found.end(), better)->text;
}

std::vector<std::string> NodeNames::of(const std::vector<std::int64_t>& blocks) {
  std::map<std::string, Surface> found;
  const KnownEntity* known = nullptr;
  for (const std::int64_t member : blocks) {
    const std::string key = blocks_.facts(member).key;
    if (const auto* entity = aliases_.find_name_key(name_key_of(key));
        entity != nullptr && !is_local(key))
      known = entity;
    for (const auto& [text, use] : blocks_.names(member)) {
      Surface& surface = found[text];
      surface.text = text;
      surface.fullest += use.fullest;
      surface.documents += use.uses;
    }
  }
  if (found.empty()) return {std::string()};
  const auto best = std::min_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return better(a.second, b.second);
  });
  std::string name = best->first;
  if (known != nullptr && !known->name_ko.empty() && has_hangul(name)) name = known->name_ko;
  std::vector<std::string> names{name};
  for (const auto& [text, surface] : found) {
    if (text != name) names.push_back(text);
  }
  return names;
}

}  // namespace inyeon::store
