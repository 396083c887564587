#include "ingest/score/scene.h"

#include <algorithm>
#include <bit>

#include "ingest/frames/roles.h"
#include "ingest/reference/implied.h"

namespace inyeon::scoring {
namespace {

// How many sentences back an implied end may lie, and how many ends a sentence may have at all:
// long lists of names would make pairs by the hundred.
constexpr SentenceIndex kReach = 5;
constexpr std::size_t kMostCentres = 3;
constexpr std::size_t kMostStandings = 24;
constexpr std::string_view kEmployment = "worksFor";

class SceneSetter {
 public:
  explicit SceneSetter(const DocumentView& view) : view_(view) {}

  Scenes run() {
    const Analysis& analysis = view_.analysis;
    scenes_.sentences.resize(analysis.sentences.size());
    for (SentenceIndex i = 0; i < analysis.sentences.size(); ++i) scenes_.sentences[i].sentence = i;
    weigh_entities();
    find_employers();
    scenes_.centres = sentence_centres(analysis, view_.resolution);
    place_mentions();
    place_figures();
    place_clauses();
    for (Scene& scene : scenes_.sentences) {
      place_triggers(scene);
      read_roles(scene);
      imply(scene);
    }
    return std::move(scenes_);
  }

 private:
  void weigh_entities() {
    const auto& entities = view_.resolution.entities;
    scenes_.entities.resize(entities.size());
    for (std::uint32_t i = 0; i < entities.size(); ++i) {
      Prominence& salience = scenes_.entities[i];
      salience.mentions = static_cast<std::uint32_t>(entities[i].mentions.size());
      salience.first = UINT32_MAX;
      salience.type = view_.lexicon.type_index(entities[i].type);
      for (const MentionIndex mention : entities[i].mentions) {
        const SentenceIndex at = view_.analysis.mentions[mention].sentence;
        salience.first = std::min(salience.first, at);
        salience.titled |= view_.analysis.mentions[mention].span.field == Field::kTitle;
      }
    }
    choose_topic();
  }

  // The actor named most often; a headline counts as three mentions.
  void choose_topic() {
    std::uint32_t most = 1;
    for (std::uint32_t i = 0; i < scenes_.entities.size(); ++i) {
      const std::string& type = view_.resolution.entities[i].core_type;
      if (type != type::kOrganization && type != type::kPerson) continue;
      const Prominence& salience = scenes_.entities[i];
      const std::uint32_t weight = salience.mentions + (salience.titled ? 3 : 0);
      if (weight <= most) continue;
      most = weight;
      scenes_.topic = i;
    }
  }

  // Whom the frames take a person to work for: the first organisation that is said of him.
  void find_employers() {
    employers_.resize(view_.resolution.entities.size());
    for (const Proposal& proposal : view_.proposals) {
      if (proposal.predicate != kEmployment || !proposal.object) continue;
      auto& employer = employers_[proposal.subject];
      if (!employer) employer = proposal.object;
    }
  }

  Standing stand(const Span& span, const Sentence& sentence) const {
    Standing standing;
    const auto& tokens = sentence.tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].span.end <= span.begin || tokens[i].span.begin >= span.end) continue;
      if (standing.first == kNoToken) standing.first = i;
      standing.last = i;
    }
    if (standing.first == kNoToken && !tokens.empty()) standing.first = standing.last = 0;
    const std::string_view text = view_.document.field(span.field);
    standing.before = view_.markers.before(text, span.begin);
    standing.after = view_.markers.after(text, span.end);
    return standing;
  }

  void place_mentions() {
    const Analysis& analysis = view_.analysis;
    for (MentionIndex i = 0; i < analysis.mentions.size(); ++i) {
      const MentionCandidate& mention = analysis.mentions[i];
      Scene& scene = scenes_.sentences[mention.sentence];
      if (view_.resolution.of_mention[i].empty() || mention.gloss_of) continue;
      Standing standing = stand(mention.span, analysis.sentences[mention.sentence]);
      if (!standing.said()) continue;
      standing.mention = i;
      for (const std::uint32_t entity : view_.resolution.of_mention[i]) {
        if (scene.standings.size() >= kMostStandings) break;
        standing.entity = entity;
        scene.standings.push_back(standing);
      }
    }
  }

  void place_figures() {
    const Analysis& analysis = view_.analysis;
    for (LiteralIndex i = 0; i < analysis.literals.size(); ++i) {
      const LiteralMention& literal = analysis.literals[i];
      if (literal.literal.kind == LiteralKind::kDate || literal.literal.kind == LiteralKind::kText)
        continue;
      Standing standing = stand(literal.span, analysis.sentences[literal.sentence]);
      if (!standing.said()) continue;
      standing.mention = i;
      scenes_.sentences[literal.sentence].figures.push_back(standing);
    }
  }

  void place_clauses() {
    const Analysis& analysis = view_.analysis;
    for (ClauseIndex i = 0; i < analysis.clauses.size(); ++i)
      scenes_.sentences[analysis.clauses[i].sentence].clauses.push_back(i);
    for (std::uint32_t i = 0; i < view_.proposals.size(); ++i) {
      const SentenceIndex at = analysis.clauses[view_.proposals[i].clause].sentence;
      scenes_.sentences[at].proposals.push_back(i);
      const Proposal& proposal = view_.proposals[i];
      if (proposal.object)
        ++scenes_.proposed[{proposal.predicate, proposal.subject, *proposal.object}];
    }
  }

  void place_triggers(Scene& scene) const {
    const auto& tokens = view_.analysis.sentences[scene.sentence].tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      Trigger trigger;
      trigger.token = i;
      trigger.predicates = view_.lexicon.predicates(tokens[i].lemma);
      trigger.clause = clause_of(scene, tokens[i].span);
      if (trigger.clause) {
        const std::string& lemma = view_.analysis.clauses[*trigger.clause].lemma;
        trigger.predicates |= view_.lexicon.predicates(lemma);
      }
      if (trigger.predicates != 0 || trigger.clause || predicate(tokens[i]))
        scene.triggers.push_back(trigger);
    }
  }

  void read_roles(Scene& scene) const {
    for (std::uint32_t t = 0; t < scene.triggers.size(); ++t) {
      const Trigger& trigger = scene.triggers[t];
      if (!trigger.clause) continue;
      const Clause& clause = view_.analysis.clauses[*trigger.clause];
      const auto& token = view_.analysis.sentences[scene.sentence].tokens[trigger.token];
      for (std::uint32_t rest = trigger.predicates; rest != 0; rest &= rest - 1) {
        const auto predicate = static_cast<std::uint32_t>(std::countr_zero(rest));
        const Stated* way = view_.lexicon.find(clause.lemma, predicate);
        if (way == nullptr) way = view_.lexicon.find(token.lemma, predicate);
        if (way == nullptr) continue;
        const FilledRoles roles =
            fill_roles(view_.analysis, clause, *way->entry, {*way->relation}, view_.schema);
        scene.readings.push_back({t, predicate, fillers(roles[way->relation->subject]),
                                  fillers(roles[way->relation->object])});
      }
    }
  }

  RoleFillers fillers(const std::optional<Filler>& filler) const {
    RoleFillers found;
    if (!filler || (filler->mentions.empty() && filler->literals.empty())) return found;
    found.presence = filler->presence;
    found.literals = filler->literals;
    for (const MentionIndex mention : filler->mentions) {
      const auto& meant = view_.resolution.of_mention[mention];
      found.entities.insert(found.entities.end(), meant.begin(), meant.end());
    }
    return found;
  }

  // Tags of the packs: the Korean one says "predicate", the English one gives verbs as VB….
  static bool predicate(const Token& token) {
    return token.tag == "predicate" || token.tag.starts_with("VB");
  }

  std::optional<ClauseIndex> clause_of(const Scene& scene, const Span& span) const {
    for (const ClauseIndex index : scene.clauses) {
      const Span& trigger = view_.analysis.clauses[index].trigger;
      if (trigger.begin < span.end && span.begin < trigger.end) return index;
    }
    return std::nullopt;
  }

  static bool stands(const Scene& scene, std::uint32_t entity) {
    return std::any_of(scene.standings.begin(), scene.standings.end(),
                       [entity](const Standing& s) { return s.entity == entity; });
  }

  // Whom the sentences before were about, and the text's topic, may be meant without being said.
  void imply(Scene& scene) const {
    if (scene.sentence == 0) return;
    const std::size_t said = scene.standings.size();
    if (said + scene.figures.size() == 0) return;
    const auto add = [&](std::uint32_t entity, MentionIndex mention, SentenceIndex gap,
                         bool central) {
      if (stands(scene, entity)) return;
      Standing standing;
      standing.entity = entity;
      standing.mention = mention;
      standing.gap = gap;
      standing.central = central;
      scene.standings.push_back(standing);
    };
    // He speaks for his house: 권 대표는 … 협약을 맺었다.
    const auto add_employer = [&](std::uint32_t entity, SentenceIndex gap, bool central) {
      const auto& employer = employers_[entity];
      if (!employer) return;
      add(*employer, view_.resolution.entities[*employer].mentions.front(), gap, central);
    };
    for (std::size_t i = 0; i < said; ++i) add_employer(scene.standings[i].entity, 0, true);
    std::size_t met = 0;
    for (SentenceIndex back = 1; back <= kReach && back <= scene.sentence; ++back) {
      const auto& centre = scenes_.centres[scene.sentence - back];
      if (!centre || met == kMostCentres) continue;
      for (const std::uint32_t entity : view_.resolution.of_mention[*centre])
        add(entity, *centre, back, met == 0);
      for (const std::uint32_t entity : view_.resolution.of_mention[*centre])
        add_employer(entity, back, met == 0);
      ++met;
    }
    for (const Standing& before : scenes_.sentences[scene.sentence - 1].standings) {
      if (before.said() && scene.standings.size() < said + 6)
        add(before.entity, before.mention, 1, false);
    }
    if (scenes_.topic) {
      const MentionIndex mention = view_.resolution.entities[*scenes_.topic].mentions.front();
      add(*scenes_.topic, mention,
          std::max<SentenceIndex>(1, scene.sentence - view_.analysis.mentions[mention].sentence),
          true);
    }
  }

  const DocumentView& view_;
  std::vector<std::optional<std::uint32_t>> employers_;  ///< by entity
  Scenes scenes_;
};

}  // namespace

Scenes set_scenes(const DocumentView& view) { return SceneSetter(view).run(); }

}  // namespace inyeon::scoring
