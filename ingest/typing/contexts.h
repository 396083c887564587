// What a document shows of each name: its shape and the places where it stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/learn/features.h"

namespace inyeon::typing {

/// All mentions of a document that are written alike.
struct NameGroup {
  std::string_view surface;
  std::vector<MentionIndex> mentions;  ///< in text order, all kNamed
  bool listed = false;                 ///< one of them is on a name list
};

/// The names of an analysis whose tokens and mentions stand, by first mention. Views go into the
/// document.
std::vector<NameGroup> group_names(const Document& document, const Analysis& analysis);

/// The features of a name, at most learn::kMaxFeatures, each once: the type that the finder gave
/// it, its ends, scripts and length, and around each mention the words, what is attached to it,
/// the predicate that follows, and the types of its neighbours. The name as a whole takes no part,
/// so that a model cannot learn names by heart.
std::vector<learn::Feature> name_features(const Document& document, const Analysis& analysis,
                                          const NameGroup& group);

}  // namespace inyeon::typing
