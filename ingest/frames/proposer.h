// From clauses to proposed relations: the one engine for all languages.
#pragma once

#include <string>
#include <vector>

#include "graph/model/schema.h"
#include "graph/model/status.h"
#include "ingest/clause/analysis.h"
#include "ingest/frames/frame.h"
#include "ingest/frames/roles.h"
#include "ingest/reference/resolver.h"

namespace inyeon {

/// A qualifier whose value is an entity (index into Resolution::entities) or a literal.
struct ProposedQualifier {
  std::string key;
  std::optional<std::uint32_t> entity;
  Literal literal;
};

/// A relation as one clause states it; ends are indices into Resolution::entities.
struct Proposal {
  std::uint32_t subject = 0;
  std::string predicate;
  std::optional<std::uint32_t> object;
  Literal figure;  ///< the object under "reports"
  std::string metric;
  std::string label;
  Status status = Status::kFact;
  std::vector<ProposedQualifier> qualifiers;
  ClauseIndex clause = 0;
  std::string frame;
  std::string roles;  ///< for people; see Derivation::roles
  MentionIndex subject_mention = 0;
  std::optional<MentionIndex> object_mention;
  double confidence = 0.0;
};

/// Everything the frames say of an analysed document, clause by clause, undeduplicated.
std::vector<Proposal> propose(const Document& document, const Analysis& analysis,
                              const Resolution& resolution, const FrameLexicon& lexicon,
                              const FrameTable& table, const Schema& schema);

}  // namespace inyeon
