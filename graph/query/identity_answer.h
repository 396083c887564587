// What a user says of names, and why two names are one node.
#pragma once

#include <string>
#include <vector>

#include "graph/identity/join.h"
#include "graph/model/span.h"
#include "graph/query/graph_source.h"

namespace inyeon {

/// A user's contribution: it stays whatever documents come and go.
struct AliasRule {
  bool same = true;     ///< the two are one; else the other is not the one
  std::string one_key;  ///< keys of blocks (graph/identity/identify.h)
  std::string other_key;
  std::string one_name;  ///< as the user wrote them
  std::string other_name;
  friend bool operator==(const AliasRule&, const AliasRule&) = default;
};

/// Where a text gives one name in brackets beside the other.
struct IdentityEvidence {
  DocumentInfo document;
  Span name;  ///< empty where the text has the name elsewhere
  Span gloss;
  std::string name_text;
  std::string gloss_text;
};

/// One step from a name to another.
struct IdentityStep {
  JoinKind kind = JoinKind::kGloss;
  std::string one;  ///< what the texts call it
  std::string other;
  std::string by;  ///< the pack and the entity in it, or the employer; else empty
  std::vector<IdentityEvidence> evidence;  ///< of brackets: by document date and id
};

struct IdentityAnswer {
  GraphNode one;
  GraphNode other;
  bool same = false;
  std::vector<IdentityStep> steps;  ///< what was followed from one to the other, or was refused
};

}  // namespace inyeon
