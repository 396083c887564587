// Why two names are one node, or are not.
#pragma once

#include <string>
#include <vector>

#include "graph/query/identity_answer.h"
#include "graph/store/document_table.h"
#include "graph/store/name_index.h"
#include "graph/store/node_resolver.h"

namespace inyeon::store {

class IdentityExplainer {
 public:
  IdentityExplainer(const Database& database, NodeResolver& nodes);

  /// GraphStore::why_same.
  std::vector<IdentityAnswer> answers(std::string_view one, std::string_view other,
                                      NameIndex& names);
  /// GraphStore::identity_of.
  std::vector<IdentityStep> all(const Node& node);

 private:
  using Blocks = std::vector<std::int64_t>;

  /// The shortest way from one of the blocks to one of the others; empty where a block is in both.
  std::vector<IdentityStep> way(const Blocks& from, const Blocks& to);
  /// What might have joined the two, and was refused.
  std::vector<IdentityStep> refused(const Blocks& from, const Blocks& to);
  IdentityStep describe(const Surroundings& area, const Join& join);
  std::string known_by(const std::string& key) const;
  std::string employer_of(std::int64_t block);
  std::vector<IdentityEvidence> brackets(std::int64_t name, std::int64_t gloss,
                                         const std::string& name_key, const std::string& gloss_key);

  NodeResolver& nodes_;
  DocumentTable contributions_;
  Statement documents_, employer_;
};

}  // namespace inyeon::store
