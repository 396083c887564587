#include "graph/store/store_links.h"

#include <algorithm>
#include <unordered_map>

#include "graph/model/problem.h"
#include "graph/store/vocabulary.h"

namespace inyeon::store {

StoreLinks::StoreLinks(const Database& database, GraphFilter filter)
    : schema_(database.vocabulary().schema()),
      filter_(std::move(filter)),
      resolver_(database),
      nodes_(database, resolver_),
      words_(database),
      reader_(database, nodes_, words_) {
  if (!filter_.around.empty()) throw UsageError("links are those of the whole graph");
  for (const PredicateInfo& predicate : schema_.predicates()) predicates_.push_back(predicate.name);
  predicates_.emplace_back(kOpenPredicate);
}

std::optional<std::uint32_t> StoreLinks::number_of(const std::string& key) const {
  const std::int64_t number = nodes_.with_key(key);
  return number < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(number));
}

void StoreLinks::visit(const std::function<void(const GraphLink&)>& visit) const {
  std::unordered_map<std::uint32_t, std::uint16_t> number_of_word;
  const auto predicate_of = [&](std::uint32_t word) {
    const auto [at, added] = number_of_word.emplace(word, 0);
    if (added) {
      const auto found = std::find(predicates_.begin(), predicates_.end(), words_.text(word));
      if (found == predicates_.end())
        throw EnvironmentError("the graph file has a relation that this program does not know: " +
                               words_.text(word));
      at->second = static_cast<std::uint16_t>(found - predicates_.begin());
    }
    return at->second;
  };
  reader_.all(nodes_, [&](EdgeGroup group) {
    const Saying& any = group.front();
    if (any.object == kNoNode || !nodes_.is_one_of(any.subject, filter_.types) ||
        !nodes_.is_one_of(any.object, filter_.types))
      return;
    const GraphEdge edge = outline(group, words_);
    if (!filter_.keeps(edge)) return;
    visit({static_cast<std::uint32_t>(any.subject), static_cast<std::uint32_t>(any.object),
           predicate_of(any.predicate), edge.status, edge.documents});
  });
}

}  // namespace inyeon::store
