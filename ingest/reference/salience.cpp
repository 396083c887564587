#include "ingest/reference/salience.h"

#include <algorithm>
#include <array>

#include "graph/model/schema.h"
#include "ingest/reference/reference_words.h"

namespace inyeon {
namespace {

// How many sentences back a thing may have been named: 이 제품 soon follows the product.
constexpr SentenceIndex kThingReach = 3;
// What a centre weighs by its distance in sentences; further back only how often it was one counts.
constexpr std::array<double, 4> kCentreWeight = {2.0, 3.0, 1.5, 0.7};

bool contains(std::string_view text, std::string_view part) {
  return !part.empty() && text.find(part) != std::string_view::npos;
}

// Whether the text has defined a name by the noun that describes it here: 나래라는 회사, 이 회사.
bool defines(const MentionCandidate& name, const MentionCandidate& description) {
  return !name.called.empty() && description.head.ends_with(name.called);
}

}  // namespace

std::optional<std::uint32_t> Salience::find(MentionIndex reference) const {
  const std::string& type = analysis_.mentions[reference].core_type();
  const bool acts = type.empty() || type == type::kOrganization || type == type::kPerson;
  return acts ? agent(reference) : thing(reference);
}

bool Salience::fits(const MentionCandidate& reference, std::uint32_t entity) const {
  const std::string& type = resolution_.entities[entity].core_type;
  if (reference.type.empty()) return type == type::kOrganization || type == type::kPerson;
  return type == reference.core_type();
}

// One pass over what was said before, whatever the number of entities: texts may be long.
Salience::Tallies Salience::count(MentionIndex reference) const {
  const MentionCandidate& said = analysis_.mentions[reference];
  const SentenceIndex here = said.sentence;
  Tallies tallies(resolution_.entities.size());
  for (SentenceIndex i = 0; i <= here; ++i) {
    const auto& centre = centres_[i];
    if (!centre || *centre >= reference) continue;
    const auto& meant = resolution_.of_mention[*centre];
    if (meant.empty()) continue;
    Tally& tally = tallies[meant.front()];
    tally.times += 1.0;
    if (here - i < kCentreWeight.size()) tally.centre += kCentreWeight.at(here - i);
  }
  for (MentionIndex i = 0; i < reference; ++i) {
    const auto& meant = resolution_.of_mention[i];
    if (meant.size() != 1) continue;
    double& nearest = tallies[meant.front()].nearest;
    nearest = std::max(nearest, 1.0 / (1.0 + (here - analysis_.mentions[i].sentence)));
    if (defines(analysis_.mentions[i], said)) tallies[meant.front()].defined = true;
  }
  return tallies;
}

double Salience::weight(std::uint32_t entity, const Tally& tally, MentionIndex reference) const {
  const MentionCandidate& said = analysis_.mentions[reference];
  // A bare class noun (회사는) keeps to the topic of the article, 이 회사 to who was named last.
  const bool bare = said.reference == Reference::kPronoun;
  double weight = tally.centre + std::min(tally.times, 4.0) * (bare ? 0.5 : 0.2) + tally.nearest;
  const std::string& name = resolution_.entities[entity].name;
  if (contains(name, said.head) || tally.defined) weight += 3.0;
  if (said.type == type::kOrganization && ReferenceWords::get().is_public_body(name) &&
      !contains(name, said.head))
    weight -= 3.0;
  return weight;
}

// Of equals the one that was named first.
std::optional<std::uint32_t> Salience::agent(MentionIndex reference) const {
  const Tallies tallies = count(reference);
  std::vector<bool> weighed(tallies.size(), false);
  std::optional<std::uint32_t> best;
  double most = 0.0;
  for (MentionIndex i = 0; i < reference; ++i) {
    const auto& meant = resolution_.of_mention[i];
    if (meant.size() != 1 || weighed[meant.front()]) continue;
    weighed[meant.front()] = true;
    if (!fits(analysis_.mentions[reference], meant.front())) continue;
    const double found = weight(meant.front(), tallies[meant.front()], reference);
    if (found <= most) continue;
    most = found;
    best = meant.front();
  }
  return best;
}

// What the text has defined so, else the nearest before, and of the near ones rather one whose name
// says what it is.
std::optional<std::uint32_t> Salience::thing(MentionIndex reference) const {
  const MentionCandidate& said = analysis_.mentions[reference];
  if (const auto defined = defined_as(reference)) return defined;
  std::optional<std::uint32_t> nearest;
  for (MentionIndex i = reference; i-- > 0;) {
    if (said.sentence - analysis_.mentions[i].sentence > kThingReach) break;
    const auto& meant = resolution_.of_mention[i];
    if (meant.size() != 1 || !fits(said, meant.front())) continue;
    if (contains(name_at(i), said.head)) return meant.front();
    if (!nearest) nearest = meant.front();
  }
  return nearest;
}

std::optional<std::uint32_t> Salience::defined_as(MentionIndex reference) const {
  const MentionCandidate& said = analysis_.mentions[reference];
  for (MentionIndex i = reference; i-- > 0;) {
    const auto& meant = resolution_.of_mention[i];
    if (!defines(analysis_.mentions[i], said) || meant.size() != 1) continue;
    if (fits(said, meant.front())) return meant.front();
  }
  return std::nullopt;
}

}  // namespace inyeon
