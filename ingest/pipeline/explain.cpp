#include "ingest/pipeline/explain.h"

#include <fmt/format.h>

#include <iterator>

namespace inyeon {
namespace {

constexpr const char* kModalities[] = {"asserted", "intended", "negotiated", "expected",
                                       "ceased",   "if",       "ongoing"};
constexpr const char* kTenses[] = {"present", "past", "future", "-"};
constexpr const char* kPresences[] = {"", " (carried)", " (implied)"};

class Explainer {
 public:
  Explainer(const Document& document, const Analysis& analysis, const Resolution& resolution,
            const std::vector<Proposal>& proposals)
      : document_(document), analysis_(analysis), resolution_(resolution), proposals_(proposals) {}

  std::string run() {
    for (SentenceIndex i = 0; i < analysis_.sentences.size(); ++i) sentence(i);
    return std::move(text_);
  }

 private:
  template <typename... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
    while (text_.ends_with(' ')) text_.pop_back();
    text_ += '\n';
  }

  void sentence(SentenceIndex index) {
    const Sentence& s = analysis_.sentences[index];
    line("# {}{}", document_.slice(s.span), s.headline ? "  [headline]" : "");
    std::string words;
    for (const Token& token : s.tokens) words += fmt::format(" {}/{}", token.lemma, token.tag);
    line("  words   {}", words);
    for (MentionIndex i = 0; i < analysis_.mentions.size(); ++i) {
      if (analysis_.mentions[i].sentence == index) mention(i);
    }
    for (const LiteralMention& literal : analysis_.literals) {
      if (literal.sentence != index) continue;
      const std::string value =
          literal.literal.normalized.empty() ? "" : " = " + literal.literal.normalized;
      line("  {:<8} {}{} {}", to_string(literal.literal.kind), literal.literal.text, value,
           value.empty() ? "" : literal.literal.unit);
    }
    for (ClauseIndex i = 0; i < analysis_.clauses.size(); ++i) {
      if (analysis_.clauses[i].sentence == index) clause(i);
    }
  }

  void mention(MentionIndex index) {
    const MentionCandidate& m = analysis_.mentions[index];
    std::string referents;
    for (const std::uint32_t entity : resolution_.of_mention[index]) {
      referents += " → " + resolution_.entities[entity].name;
    }
    const std::string called = m.called.empty() ? "" : ", " + m.called;
    line("  mention  {} ({}{}){}", document_.slice(m.span), m.type, called, referents);
  }

  void clause(ClauseIndex index) {
    const Clause& c = analysis_.clauses[index];
    line("  clause   {} [{}, {}, {}{}{}{}]", c.lemma, to_string(c.kind),
         kTenses[static_cast<int>(c.tense)], kModalities[static_cast<int>(c.modality)],
         c.negated ? ", negated" : "", c.passive ? ", passive" : "",
         c.reported ? ", reported" : "");
    for (const Argument& argument : c.arguments) arguments(argument);
    for (const Proposal& proposal : proposals_) {
      if (proposal.clause == index) relation(proposal);
    }
  }

  void arguments(const Argument& argument) {
    std::string fillers = argument.head;
    for (const MentionIndex m : argument.mentions) {
      fillers += fmt::format(" {}", document_.slice(analysis_.mentions[m].span));
    }
    for (const LiteralIndex l : argument.literals)
      fillers += " " + analysis_.literals[l].literal.text;
    if (fillers.starts_with(' ')) fillers.erase(0, 1);
    line("    {:<11} {} {}{}", to_string(argument.slot), fillers, argument.marker,
         kPresences[static_cast<int>(argument.presence)]);
  }

  void relation(const Proposal& proposal) {
    const std::string object =
        proposal.object ? resolution_.entities[*proposal.object].name : proposal.figure.text;
    line("    => {} {} {} [{}] frame={} score={:.2f}", resolution_.entities[proposal.subject].name,
         proposal.predicate, object, to_string(proposal.status), proposal.frame,
         proposal.confidence);
  }

  const Document& document_;
  const Analysis& analysis_;
  const Resolution& resolution_;
  const std::vector<Proposal>& proposals_;
  std::string text_;
};

}  // namespace

std::string explain_steps(const Document& document, const Analysis& analysis,
                          const Resolution& resolution, const std::vector<Proposal>& proposals) {
  return Explainer(document, analysis, resolution, proposals).run();
}

}  // namespace inyeon
