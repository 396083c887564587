#include "ingest/frames/roles.h"

#include <algorithm>

namespace inyeon {
namespace {

bool admits_end(const RelationTemplate& relation, std::string_view type, Role role,
                const Schema& schema) {
  const PredicateInfo& info = *schema.find(relation.predicate);
  return (relation.subject == role && schema.is_one_of(type, info.subject_types)) ||
         (relation.object == role && !info.literal_object &&
          schema.is_one_of(type, info.object_types));
}

// Whether any relation of the frame can use a mention of this type in this role: as an end, or,
// where the role is never an end, as a qualifier. References whose type is not told ("it") fit
// everywhere.
bool fits(std::string_view type, Role role, const std::vector<RelationTemplate>& templates,
          const Schema& schema) {
  if (type.empty()) return true;
  bool end = false;
  bool qualifier = false;
  for (const RelationTemplate& relation : templates) {
    if (admits_end(relation, type, role, schema)) return true;
    end |= relation.subject == role || relation.object == role;
    qualifier |= std::any_of(relation.qualifiers.begin(), relation.qualifiers.end(),
                             [role](const auto& entry) { return entry.second == role; });
  }
  return qualifier && !end;
}

Role role_of(LiteralKind kind) {
  switch (kind) {
    case LiteralKind::kMoney:
      return Role::kAmount;
    case LiteralKind::kQuantity:
      return Role::kQuantity;
    case LiteralKind::kPercent:
      return Role::kPercent;
    case LiteralKind::kDate:
      return Role::kTime;
    case LiteralKind::kText:
      break;
  }
  return Role::kTitle;
}

void deal_out_literals(const Analysis& analysis, const Clause& clause, FilledRoles& filled) {
  for (const Argument& argument : clause.arguments) {
    for (const LiteralIndex index : argument.literals) {
      const LiteralKind kind = analysis.literals[index].literal.kind;
      auto& filler = filled[role_of(kind)];
      if (!filler) filler.emplace();
      filler->literals.push_back(index);
      if (kind == LiteralKind::kDate || kind == LiteralKind::kText) continue;
      auto& value = filled[Role::kValue];
      if (!value) value.emplace();
      value->literals.push_back(index);
    }
  }
}

bool word_role(Role role) {
  return role == Role::kTitle || role == Role::kTopic || role == Role::kPurpose;
}

std::optional<Filler> try_fill(const Analysis& analysis, const Argument& argument, Role role,
                               const std::vector<RelationTemplate>& templates,
                               const Schema& schema) {
  Filler filler;
  filler.marker = argument.marker;
  filler.presence = argument.presence;
  filler.collective = argument.collective;
  for (const MentionIndex mention : argument.mentions) {
    if (fits(analysis.mentions[mention].type, role, templates, schema)) {
      filler.mentions.push_back(mention);
    }
  }
  if (word_role(role)) filler.text = argument.head;
  if (filler.mentions.empty() && filler.text.empty()) return std::nullopt;
  return filler;
}

}  // namespace

FilledRoles fill_roles(const Analysis& analysis, const Clause& clause, const LexicalEntry& entry,
                       const std::vector<RelationTemplate>& templates, const Schema& schema) {
  FilledRoles filled;
  std::vector<bool> taken(clause.arguments.size(), false);
  for (const auto& [slot, role] : entry.mapping) {
    if (filled[role]) continue;
    for (std::size_t i = 0; i < clause.arguments.size(); ++i) {
      const Argument& argument = clause.arguments[i];
      if (taken[i] || argument.slot != slot) continue;
      if ((filled[role] = try_fill(analysis, argument, role, templates, schema))) {
        taken[i] = true;
        break;
      }
    }
  }
  deal_out_literals(analysis, clause, filled);
  return filled;
}

}  // namespace inyeon
