#include "ingest/score/lexical.h"

#include <algorithm>

namespace inyeon::scoring {
namespace {

std::uint32_t position(const Schema& schema, std::string_view predicate) {
  const auto all = schema.predicates();
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const PredicateInfo& info) { return info.name == predicate; });
  return static_cast<std::uint32_t>(found - all.begin());
}

}  // namespace

TriggerLexicon::TriggerLexicon(const FrameLexicon& lexicon, const FrameTable& table,
                               const Schema& schema) {
  admit(schema);
  for (const auto& [lemma, readings] : lexicon.entries()) {
    Row& row = rows_[lemma];
    for (const LexicalEntry& entry : readings) {
      for (const RelationTemplate& relation : table.templates(entry.frame)) {
        const std::uint32_t predicate = position(schema, relation.predicate);
        // A schema pack's: nothing that is judged here.
        if (predicate == schema.predicates().size()) continue;
        row.predicates |= 1U << predicate;
        row.ways.push_back({predicate, &entry, &relation});
      }
    }
  }
}

void TriggerLexicon::admit(const Schema& schema) {
  types_.assign(schema.types().begin(), schema.types().end());
  std::vector<std::string> all = types_;
  all.emplace_back();
  for (const std::string& subject : all) {
    for (const std::string& object : all) {
      std::uint32_t mask = 0;
      for (std::uint32_t p = 0; p < schema.predicates().size(); ++p)
        if (schema.predicates()[p].name != kOpenPredicate &&
            schema.admits(schema.predicates()[p].name, subject, object))
          mask |= 1U << p;
      admitted_.push_back(mask);
    }
  }
}

std::uint32_t TriggerLexicon::type_index(std::string_view type) const {
  return static_cast<std::uint32_t>(std::find(types_.begin(), types_.end(), type) - types_.begin());
}

const TriggerLexicon::Row* TriggerLexicon::row(std::string_view lemma) const {
  return rows_.find(lemma);
}

std::uint32_t TriggerLexicon::predicates(std::string_view lemma) const {
  const Row* found = row(lemma);
  return found == nullptr ? 0 : found->predicates;
}

const Stated* TriggerLexicon::find(std::string_view lemma, std::uint32_t predicate) const {
  const Row* found = row(lemma);
  if (found == nullptr) return nullptr;
  for (const Stated& way : found->ways) {
    if (way.predicate == predicate) return &way;
  }
  return nullptr;
}

}  // namespace inyeon::scoring
