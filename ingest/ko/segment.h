// One stretch of nouns without a case particle inside. Internal to phrases.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/ko/phrases.h"

namespace inyeon::ko {

/// Reads the units [first, last] of a stretch into a phrase.
class SegmentReader {
 public:
  SegmentReader(const Analysis& analysis, const FrameLexicon& lexicon, const Units& units,
                SentenceIndex sentence, std::vector<Clause>& inner)
      : analysis_(analysis), lexicon_(lexicon), units_(units), sentence_(sentence), inner_(inner) {}

  Phrase read(std::size_t first, std::size_t last, std::vector<Argument> leading);

 private:
  struct Live {
    MentionIndex mention;
    std::size_t unit;
  };
  struct Pending {
    std::string lemma;
    Span trigger;
    std::optional<MentionIndex> owner;
  };

  void take_mention(std::size_t at);
  void note_owner(std::size_t at, MentionIndex owned);
  void note_bracketed(const Unit& unit, MentionIndex host);
  void take_noun(std::size_t& at, std::size_t last);
  bool take_title(std::size_t at, std::size_t last);
  bool take_event(std::size_t& at, std::size_t last);
  std::string event_lemma(std::size_t& at, std::size_t last) const;
  void open_event(std::string lemma, const Span& trigger);
  void add_live_to(Event& event);
  void take_unlisted_office(std::size_t last);
  void settle(std::size_t first, std::size_t last);
  std::optional<MentionIndex> latest(std::string_view type) const;
  std::string_view type(MentionIndex mention) const { return analysis_.mentions[mention].type; }
  void emit(ClauseKind kind, std::string lemma, const Span& trigger, Slot first,
            MentionIndex first_mention, Slot second, std::optional<MentionIndex> second_mention,
            std::string title = {});

  const Analysis& analysis_;
  const FrameLexicon& lexicon_;
  const Units& units_;
  SentenceIndex sentence_;
  std::vector<Clause>& inner_;

  Phrase phrase_;
  std::vector<Argument> leading_;
  std::vector<Live> live_;
  std::optional<Pending> title_, relation_, container_;
  bool listed_ = false;                ///< 등 was seen
  std::optional<MentionIndex> place_;  ///< a place that a seat may follow
  bool former_ = false;                ///< 전 before an office
  bool opaque_ = false;
  bool foreign_ = false;     ///< a noun of its own stands behind the last name
  bool event_open_ = false;  ///< the last noun is the phrase's predicate noun
};

}  // namespace inyeon::ko
