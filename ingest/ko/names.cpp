#include "ingest/ko/names.h"

#include <algorithm>
#include <cctype>

#include "graph/model/schema.h"
#include "ingest/clause/conversions.h"
#include "ingest/ko/literals.h"
#include "ingest/ko/name_choice.h"
#include "ingest/ko/name_recall.h"
#include "ingest/ko/name_references.h"
#include "ingest/ko/name_repair.h"
#include "ingest/ko/name_shapes.h"
#include "ingest/ko/name_tagger.h"
#include "ingest/ko/name_words.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {
namespace {

bool is_gloss(std::string_view text) {
  if (text.size() < 2 || text.size() > 50) return false;
  bool letter = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (!std::isalnum(byte) && c != ' ' && c != '-' && c != '&' && c != '.') return false;
    letter = letter || std::isalpha(byte) != 0;
  }
  return letter;
}

// Where the bracket opens that stands behind a name, its closing quotation mark and a blank.
std::size_t bracket_behind(std::string_view text, std::size_t at) {
  constexpr std::string_view kClose = "’";
  if (text.substr(at).starts_with(kClose)) {
    at += kClose.size();
    if (at < text.size() && text[at] == ' ') ++at;
  }
  return at < text.size() && text[at] == '(' ? at : std::string_view::npos;
}

}  // namespace

struct NameFinder::Impl {
  Impl(std::string_view tagger_model, const SchemaPack* schema)
      : list("ko", schema), tagger(tagger_model) {}

  NameList list;
  NameTagger tagger;

  void listed(std::string_view text, const Span& sentence, const Words& words,
              const std::vector<NameMatch>& matches, std::vector<NameCandidate>& names) const {
    for (const NameMatch& match : matches) {
      const std::uint32_t end = sentence.begin + match.end;
      if (match.entry.ambiguous || !name_may_end(text, words, end)) continue;
      names.push_back({sentence.begin + match.begin, end, std::string(match.entry.type),
                       std::string(match.entry.key), match.entry.of_pack ? kPackRank : 3});
    }
  }

  void tagged(std::string_view text, const Span& sentence, const Words& words,
              const std::vector<NameMatch>& matches, std::vector<NameCandidate>& names) const {
    for (const TaggedName& name : tagger.find(text, sentence, words, matches)) {
      const NameCandidate candidate{
          sentence.begin + name.begin, sentence.begin + name.end, std::string(name.type), {}, 2};
      repair_tagged(text, words, list, candidate, names);
    }
  }

  FoundNames first_pass(const Document& document, const std::vector<Words>& words,
                        const std::vector<std::vector<NameMatch>>& matches,
                        const Analysis& analysis) const {
    FoundNames found(analysis.sentences.size());
    for (std::size_t s = 0; s < found.size(); ++s) {
      const Span& sentence = analysis.sentences[s].span;
      const std::string_view text = document.field(sentence.field);
      listed(text, sentence, words[s], matches[s], found[s]);
      tagged(text, sentence, words[s], matches[s], found[s]);
      for (NameCandidate& name : found[s]) take_in_year(text.substr(0, sentence.end), name);
      shape_names(text, sentence, words[s], found[s]);
      for (NameCandidate& name : found[s]) {
        if (name.key.empty()) drop_deeds(text, name);
      }
      found[s] = choose_names(std::move(found[s]));
    }
    return found;
  }

  // 나래(Narae, NR), ‘나래’ (Narae): the names in the brackets behind a name. Returns where they
  // end.
  static std::uint32_t emit_glosses(std::string_view text, const Span& sentence,
                                    MentionCandidate mention, Analysis& analysis) {
    const auto name = static_cast<MentionIndex>(analysis.mentions.size() - 1);
    const std::string_view part = text.substr(0, sentence.end);
    const std::size_t open = bracket_behind(part, mention.span.end);
    const std::size_t close = open == std::string_view::npos ? open : part.find(')', open);
    if (close == std::string_view::npos) return mention.span.end;
    std::vector<Span> glosses;
    for (std::size_t begin = open + 1; begin < close;) {
      const std::size_t end = std::min(part.find(", ", begin), close);
      if (!is_gloss(part.substr(begin, end - begin))) return mention.span.end;
      glosses.push_back(
          {sentence.field, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = end + 2;
    }
    mention.gloss_of = name;
    for (const Span& gloss : glosses) {
      mention.span = gloss;
      analysis.mentions.push_back(mention);
    }
    return mention.span.end;
  }

  // Appends the mentions of one sentence: names, their glosses, references.
  void emit(std::string_view text, SentenceIndex s, const Words& words,
            const std::vector<NameCandidate>& names, Analysis& analysis) const {
    const Span& sentence = analysis.sentences[s].span;
    std::vector<MentionCandidate> references;
    find_references(text, s, words, references);
    // 황 CEO is no other 황; 이 수퍼컴퓨터 is no name, whatever the tagger took 수퍼컴퓨터 for.
    const auto refers = [&](const NameCandidate& name) {
      return std::any_of(references.begin(), references.end(), [&](const MentionCandidate& r) {
        if (name.begin < r.span.begin || r.span.end <= name.begin) return false;
        if (r.reference == Reference::kTitled) return name.type == type::kPerson;
        return r.reference == Reference::kDescription && name.key.empty() &&
               name.end == r.span.end && r.span.begin < name.begin;
      });
    };
    std::size_t next = 0;
    std::uint32_t reached = sentence.begin;
    const auto refer_until = [&](std::uint32_t limit) {
      for (; next < references.size() && references[next].span.begin < limit; ++next) {
        const Span& span = references[next].span;
        if (span.begin < reached) continue;
        const bool whole = references[next].reference == Reference::kTitled ||
                           references[next].reference == Reference::kDescription;
        if (span.end > limit && !whole) continue;
        analysis.mentions.push_back(references[next]);
        reached = span.end;
      }
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
      const NameCandidate& name = names[i];
      const bool meant = refers(name);
      refer_until(meant ? name.end : name.begin);
      if (name.begin < reached || meant) continue;
      MentionCandidate mention;
      mention.span = {sentence.field, name.begin, name.end};
      mention.sentence = s;
      mention.type = name.type;
      mention.list_key = name.key;
      mention.confidence = name.rank >= 3 ? 1.0 : name.rank == 2 ? 0.8 : 0.5;
      analysis.mentions.push_back(mention);
      reached = name.end;
      reached = std::max(reached, emit_glosses(text, sentence, mention, analysis));
    }
    refer_until(sentence.end + 1);
  }
};

NameFinder::NameFinder(std::string_view tagger_model, const SchemaPack* schema)
    : impl_(std::make_unique<Impl>(tagger_model, schema)) {}
NameFinder::~NameFinder() = default;

std::vector<NameMatch> NameFinder::listed(std::string_view text, const Span& sentence) const {
  std::vector<NameMatch> matches;
  impl_->list.find(text.substr(sentence.begin, sentence.size()), matches);
  return matches;
}

std::vector<std::uint32_t> sure_ends(const std::vector<NameMatch>& matches, std::uint32_t base) {
  std::vector<std::uint32_t> ends;
  for (const NameMatch& match : matches) {
    if (!match.entry.ambiguous) ends.push_back(base + match.end);
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  return ends;
}

void NameFinder::find(const Document& document, const std::vector<Words>& words,
                      const std::vector<std::vector<NameMatch>>& listed, Analysis& analysis) const {
  FoundNames found = impl_->first_pass(document, words, listed, analysis);
  const Vocabulary known = vocabulary_of(document, analysis, impl_->list, found);
  const Recall recall(known);
  for (std::size_t s = 0; s < found.size(); ++s) {
    const Span sentence = analysis.sentences[s].span;
    const std::string_view text = document.field(sentence.field);
    part_employers(text, known, found[s]);
    recall.find(text, sentence, words[s], found[s]);
    found[s] = choose_names(std::move(found[s]));
    merge_places(text, found[s]);
    merge_houses(text, words[s], found[s]);
    for (NameCandidate& name : found[s]) {
      const auto entry = known.find(text.substr(name.begin, name.size()));
      if (entry == known.end() || name.rank >= 3) continue;
      name.type = entry->second.type();
      if (entry->second.of_person) name.rank = 3;
    }
    impl_->emit(text, static_cast<SentenceIndex>(s), words[s], found[s], analysis);
    const std::size_t first = analysis.literals.size();
    for (LiteralMention& literal : find_literals(
             text, analysis.sentences[s], static_cast<SentenceIndex>(s), document.info.date)) {
      analysis.literals.push_back(std::move(literal));
    }
    drop_conversions(text, first, analysis.literals);
  }
}

}  // namespace inyeon::ko
