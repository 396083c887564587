#include "ingest/frames/qualifiers.h"

namespace inyeon {

void add_qualifiers(const Analysis& analysis, const Resolution& resolution,
                    const RelationTemplate& relation, const FilledRoles& roles,
                    Proposal& proposal) {
  for (const auto& [key, role] : relation.qualifiers) {
    const auto& filler = roles[role];
    if (!filler) continue;
    for (const MentionIndex mention : filler->mentions) {
      for (const std::uint32_t entity : resolution.of_mention[mention])
        proposal.qualifiers.push_back({key, entity, {}});
    }
    if (!filler->literals.empty()) {
      const Literal& literal = analysis.literals[filler->literals.front()].literal;
      proposal.qualifiers.push_back({key, std::nullopt, literal});
    } else if (filler->mentions.empty() && !filler->text.empty()) {
      proposal.qualifiers.push_back(
          {key, std::nullopt, {LiteralKind::kText, filler->text, "", ""}});
    }
  }
}

void drop_ends(Proposal& proposal) {
  std::erase_if(proposal.qualifiers, [&](const ProposedQualifier& qualifier) {
    return qualifier.entity &&
           (*qualifier.entity == proposal.subject || qualifier.entity == proposal.object);
  });
}

}  // namespace inyeon
