// What a frame says beside its two ends.
#pragma once

#include "ingest/frames/frame.h"
#include "ingest/frames/proposer.h"
#include "ingest/frames/roles.h"

namespace inyeon {

/// The qualifiers that `relation` takes from the filled roles; ends of the proposal are left out.
void add_qualifiers(const Analysis& analysis, const Resolution& resolution,
                    const RelationTemplate& relation, const FilledRoles& roles,
                    Proposal& proposal);

/// What is an end of the relation is no qualifier of it.
void drop_ends(Proposal& proposal);

}  // namespace inyeon
