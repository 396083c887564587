// One sentence's clauses, left to right: phrases wait until a predicate takes them. Internal to
// clauses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/clause/analysis.h"
#include "ingest/frames/frame.h"
#include "ingest/ko/arguments.h"
#include "ingest/ko/phrases.h"
#include "ingest/ko/predicates.h"
#include "ingest/ko/units.h"

namespace inyeon::ko {

class ClauseParser {
 public:
  ClauseParser(const Analysis& analysis, const FrameLexicon& lexicon, const Units& units,
               SentenceIndex sentence, std::vector<Clause>& clauses)
      : analysis_(analysis),
        lexicon_(lexicon),
        units_(units),
        sentence_(sentence),
        clauses_(clauses) {}

  /// Reads the units [begin, end) as one scope. In a quotation `speaker` is who speaks.
  void parse(std::size_t begin, std::size_t end, bool quoted);

 private:
  std::size_t take(std::size_t at, std::size_t end);
  std::size_t take_phrase(std::size_t at, std::size_t end);
  std::size_t take_predicate(std::size_t at);
  std::size_t take_quotation(std::size_t at, std::size_t end);
  void fill_owner(Clause& clause) const;
  void take_adverb(const Unit& unit);

  void finish_event_phrase(Phrase phrase, Predicate predicate);
  void finish_copula(Phrase phrase, Predicate predicate);
  void link(const Predicate& predicate, std::optional<ClauseIndex> index);
  void plan_parts(ClauseIndex index);
  static void object_of_event(const std::vector<Phrase>& taken, std::vector<Argument>& arguments);
  void agent_of_passive(const std::string& lemma, std::vector<Argument>& arguments) const;
  void finish_predicate(const Predicate& predicate);
  std::string governed_lemma(const Event& event, const Predicate& predicate,
                             const std::string& joined) const;
  static std::vector<Phrase>::iterator governed_phrase(std::vector<Phrase>& taken);
  bool govern(const Predicate& predicate, std::vector<Phrase> taken);

  std::vector<Phrase> collect(const Predicate& predicate);
  std::vector<Phrase> collect_near();
  std::vector<Argument> arguments_of(const std::vector<Phrase>& phrases, bool passive);
  void merge_company(std::vector<Argument>& arguments, const std::string& lemma,
                     const Predicate& predicate);

  std::string lemma_of(const Predicate& predicate, const Phrase* object, bool& passive) const;
  std::string collocation(std::string_view head, const std::string& verb) const;
  std::string collocation_of(const Phrase& object, const std::string& verb) const;
  void topic_as_object(const std::string& lemma, std::vector<Argument>& arguments) const;

  Clause clause_of(const Predicate& predicate, std::string lemma, bool passive,
                   std::vector<Argument> arguments) const;
  ClauseIndex add(Clause clause);
  void flush_events(const std::vector<Phrase>& phrases, std::optional<ClauseIndex> governor);
  void carry(Clause& clause);
  std::optional<Argument> waiting_subject() const;
  void note_subject(const Clause& clause);
  void attach_described(const Phrase& phrase);
  void carry_into(ClauseIndex index);
  void attach_head(const Phrase& phrase);
  bool done_to_agents(const std::string& lemma) const;
  bool attach_owner(const Phrase& phrase);
  void head_of_relative(Clause& clause, const Phrase& phrase);
  bool takes_object(const std::string& lemma) const;
  bool in_frame(const std::string& lemma, std::string_view frame) const;

  const Analysis& analysis_;
  const FrameLexicon& lexicon_;
  const Units& units_;
  SentenceIndex sentence_;
  std::vector<Clause>& clauses_;

  std::size_t begin_ = 0;
  bool quoted_ = false;
  bool together_ = false;
  std::vector<Phrase> pending_;
  std::vector<Argument> leading_;         ///< modifiers of the phrase to come
  std::vector<MentionIndex> joining_;     ///< 를 비롯해: heads of the phrase to come
  std::vector<ClauseIndex> open_;         ///< relative clauses whose head is to come
  std::vector<ClauseIndex> subjectless_;  ///< clauses that wait for a later subject
  std::vector<ClauseIndex> chain_;        ///< connected clauses whose end is to come
  std::optional<Argument> subject_;       ///< of the clause before
};

}  // namespace inyeon::ko
