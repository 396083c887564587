#include "ingest/clause/analysis.h"

#include <algorithm>
#include <array>

#include "graph/pack/schema_pack.h"
#include "ingest/clause/language_pack.h"

namespace inyeon {
namespace {

constexpr std::array<std::string_view, 15> kSlots = {
    "subject",  "object",     "dative", "comitative", "source", "instrument", "agent", "location",
    "genitive", "complement", "about",  "purpose",    "time",   "head",       "amount"};

constexpr std::array<std::string_view, 6> kKinds = {"verbal",     "relative", "nominal",
                                                    "apposition", "copula",   "attachment"};

}  // namespace

std::string_view to_string(Slot slot) { return kSlots.at(static_cast<std::size_t>(slot)); }

std::optional<Slot> parse_slot(std::string_view name) {
  const auto found = std::find(kSlots.begin(), kSlots.end(), name);
  if (found == kSlots.end()) return std::nullopt;
  return static_cast<Slot>(found - kSlots.begin());
}

std::string_view to_string(ClauseKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }

Status status_of(const Clause& clause, bool eventive) {
  if (clause.modality == Modality::kCeased) return Status::kEnded;
  if (clause.negated) return Status::kDenied;
  switch (clause.modality) {
    case Modality::kNegotiated:
      return Status::kNegotiating;
    case Modality::kExpected:
    case Modality::kConditional:
      return Status::kSpeculated;
    case Modality::kIntended:
      return Status::kPlanned;
    case Modality::kAsserted:
    case Modality::kOngoing:
    case Modality::kCeased:
      break;
  }
  if (clause.tense == Tense::kFuture) return Status::kPlanned;
  const bool announces = eventive && clause.tense == Tense::kPresent &&
                         clause.kind == ClauseKind::kVerbal &&
                         clause.modality == Modality::kAsserted;
  return announces ? Status::kPlanned : Status::kFact;
}

void note_core_types(const SchemaPack* schema, Analysis& analysis) {
  if (schema == nullptr) return;
  for (MentionCandidate& mention : analysis.mentions) {
    const std::string_view core = schema->schema().core_type(mention.type);
    if (core != mention.type) mention.base = core;
  }
}

}  // namespace inyeon
