#include "graph/store/node_names.h"

#include <algorithm>
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

void add_surfaces(const BlockFacts& facts, std::vector<Surface>& to) {
  each_name(facts.names, [&](std::string_view text, const NameUse& use) {
    to.push_back({std::string(text), use.fullest, use.uses});
  });
}

// Sorted, each name once.
void sum_up(std::vector<Surface>& surfaces) {
  std::sort(surfaces.begin(), surfaces.end(),
            [](const Surface& a, const Surface& b) { return a.text < b.text; });
  std::vector<Surface> summed;
  for (Surface& surface : surfaces) {
    if (summed.empty() || summed.back().text != surface.text) {
      summed.push_back(std::move(surface));
    } else {
      summed.back().fullest += surface.fullest;
      summed.back().documents += surface.documents;
    }
  }
  surfaces = std::move(summed);
}

}  // namespace

std::string NodeNames::of_block(std::int64_t id) {
  const BlockFacts& facts = blocks_.facts(id);
  std::vector<Surface> found;
  add_surfaces(facts, found);
  if (found.empty()) return std::string(name_of(facts.key));
  return std::min_element(found.begin(), found.end(), better)->text;
}

std::vector<std::string> NodeNames::of(const std::vector<std::int64_t>& blocks) {
  std::vector<Surface> found;
  const KnownEntity* known = nullptr;
  for (const std::int64_t member : blocks) {
    const BlockFacts& facts = blocks_.facts(member);
    if (const auto* entity = aliases_.find_name_key(name_key_of(facts.key));
        entity != nullptr && !is_local(facts.key))
      known = entity;
    add_surfaces(facts, found);
  }
  if (found.empty()) return {std::string()};
  if (blocks.size() > 1) sum_up(found);
  std::string name = std::min_element(found.begin(), found.end(), better)->text;
  if (known != nullptr && !known->name_ko.empty() && has_hangul(name)) name = known->name_ko;
  std::vector<std::string> names{name};
  for (Surface& surface : found) {
    if (surface.text != name) names.push_back(std::move(surface.text));
  }
  return names;
}

}  // namespace inyeon::store
