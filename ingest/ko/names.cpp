#include "ingest/ko/names.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "graph/model/schema.h"
#include "ingest/clause/conversions.h"
#include "ingest/ko/literals.h"
#include "ingest/ko/name_references.h"
#include "ingest/ko/name_repair.h"
#include "ingest/ko/name_shapes.h"
#include "ingest/ko/name_tagger.h"
#include "ingest/ko/name_words.h"
#include "ingest/names/name_list.h"

namespace inyeon::ko {
namespace {

using Found = std::vector<std::vector<NameCandidate>>;  // by sentence

constexpr std::size_t kSyllable = 3;  // bytes of Hangul in UTF-8
constexpr int kSurePerson = 100;      // votes: more than the tagger can have given

// What one surface is called in this document, and how surely.
struct Known {
  std::map<std::string, int> votes;  // type -> sum of ranks
  std::string key;
  bool of_person = false;  // part of a name of a person
  bool brief = false;      // the beginning of a longer name: 세온 of 세온머티리얼즈
  std::string type() const {
    return std::max_element(votes.begin(), votes.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
};
using Vocabulary = std::map<std::string, Known, std::less<>>;

bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const auto before = static_cast<unsigned char>(text[at - 1]);
  return before < 0x80 ? !std::isalnum(before) : at >= 3 && !is_all_hangul(text.substr(at - 3, 3));
}

// Names that are safe to look for wherever the document goes on.
bool is_distinctive(std::string_view name) {
  return is_all_hangul(name) ? count_syllables(name) >= 3 : name.size() >= 3;
}

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

// 세온전자 may go on as 세온, 가람머티리얼즈 as 가람: whether it does, the text tells. A common
// word is no short form, and neither is what a list knows as something else.
void add_short_forms(const std::string& full, const NameList& list, Vocabulary& known) {
  const NameWords& words = NameWords::get();
  const std::size_t suffix = words.suffix("company_suffix", full).size();
  for (std::size_t size = 2 * kSyllable; size + 2 * kSyllable <= full.size(); size += kSyllable) {
    const std::string brief = full.substr(0, size);
    NameEntry entry;
    if (words.is_noun(brief) || list.lookup(brief, entry)) continue;
    if (known.contains(brief) && !known[brief].brief) continue;
    known[brief].brief = true;
    known[brief].votes[std::string(type::kOrganization)] += 1;
  }
  if (suffix == 0 || full.size() < suffix + 2 * kSyllable) return;
  known[full.substr(0, full.size() - suffix)].votes[std::string(type::kOrganization)] += 1;
}

// 제리 양 야후 최고경영자: where the text has the last of three parts as a house elsewhere, the
// tagger ran a person and an employer together.
bool takes_in_employer(std::string_view full, const Vocabulary& known) {
  const std::size_t last = full.rfind(' ');
  if (last == std::string_view::npos || full.find(' ') == last) return false;
  const auto house = known.find(full.substr(last + 1));
  return house != known.end() && !house->second.brief &&
         house->second.type() == type::kOrganization;
}

void part_employers(std::string_view text, const Vocabulary& known,
                    std::vector<NameCandidate>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view surface = text.substr(names[i].begin, names[i].size());
    if (names[i].type != type::kPerson || !takes_in_employer(surface, known)) continue;
    NameCandidate house = names[i];
    names[i].end = names[i].begin + static_cast<std::uint32_t>(surface.rfind(' '));
    house.begin = names[i].end + 1;
    house.type = type::kOrganization;
    names.push_back(std::move(house));
  }
}

// 존 브랜슨 may go on as 브랜슨. The part of a name that stands alone is the person, whatever the
// tagger took it for there.
void add_persons_parts(const std::string& full, const NameList& list, Vocabulary& known) {
  const std::size_t blank = full.rfind(' ');
  if (blank == std::string::npos) return;
  for (const std::string& part : {full.substr(blank + 1), full.substr(0, full.find(' '))}) {
    NameEntry entry;
    if (count_syllables(part) < 2 || !is_all_hangul(part)) continue;
    if (NameWords::get().is_noun(part) || is_title(part) || list.lookup(part, entry)) continue;
    Known& person = known[part];
    person.brief = person.votes.empty() || person.brief;
    person.of_person = true;
    person.votes[std::string(type::kPerson)] += kSurePerson;
  }
}

Vocabulary vocabulary_of(const Document& document, const Analysis& analysis, const NameList& list,
                         const Found& found) {
  Vocabulary known;
  std::vector<std::string> full;
  std::vector<std::string> persons;
  for (std::size_t s = 0; s < found.size(); ++s) {
    const std::string_view text = document.field(analysis.sentences[s].span.field);
    for (const NameCandidate& name : found[s]) {
      const std::string surface(text.substr(name.begin, name.size()));
      Known& entry = known[surface];
      entry.votes[name.type] += name.rank;
      if (!name.key.empty()) entry.key = name.key;
      if (name.type == type::kOrganization && is_all_hangul(surface)) full.push_back(surface);
      if (name.type == type::kPerson) persons.push_back(surface);
    }
  }
  for (const std::string& name : full) add_short_forms(name, list, known);
  for (const std::string& name : persons) {
    if (takes_in_employer(name, known)) {
      known.erase(name);
    } else {
      add_persons_parts(name, list, known);
    }
  }
  return known;
}

// A noun that begins and, but for its particle, ends here.
bool stands_alone(const Words& words, std::size_t begin, std::size_t end) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.kind == WordKind::kNominal && word.stem.begin == begin && word.stem.end == end;
  });
}

void find_again(std::string_view text, const Span& sentence, const Words& words,
                const Vocabulary& known, std::vector<NameCandidate>& names) {
  const std::string_view part = text.substr(0, sentence.end);
  for (const auto& [surface, entry] : known) {
    if (!entry.brief && !is_distinctive(surface)) continue;
    for (std::size_t at = part.find(surface, sentence.begin); at != std::string_view::npos;
         at = part.find(surface, at + surface.size())) {
      const std::size_t end = at + surface.size();
      if (!starts_word(text, at) || !name_may_end(text, words, end)) continue;
      if (entry.brief && !stands_alone(words, at, end)) continue;
      names.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                       entry.type(), entry.key, 2});
    }
  }
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

  Found first_pass(const Document& document, const std::vector<Words>& words,
                   const Analysis& analysis) const {
    Found found(analysis.sentences.size());
    std::vector<NameMatch> matches;
    for (std::size_t s = 0; s < found.size(); ++s) {
      const Span& sentence = analysis.sentences[s].span;
      const std::string_view text = document.field(sentence.field);
      matches.clear();
      list.find(text.substr(sentence.begin, sentence.size()), matches);
      listed(text, sentence, words[s], matches, found[s]);
      tagged(text, sentence, words[s], matches, found[s]);
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
    const auto refers = [&](const NameCandidate& name) {
      return std::any_of(references.begin(), references.end(), [&](const MentionCandidate& r) {
        return r.reference == Reference::kTitled && r.span.begin <= name.begin &&
               name.begin < r.span.end;
      });
    };
    std::size_t next = 0;
    std::uint32_t reached = sentence.begin;
    const auto refer_until = [&](std::uint32_t limit) {
      for (; next < references.size() && references[next].span.begin < limit; ++next) {
        const Span& span = references[next].span;
        if (span.begin < reached) continue;
        if (span.end > limit && references[next].reference != Reference::kTitled) continue;
        analysis.mentions.push_back(references[next]);
        reached = span.end;
      }
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
      const NameCandidate& name = names[i];
      const bool titled = name.type == type::kPerson && refers(name);
      refer_until(titled ? name.end : name.begin);
      if (name.begin < reached || titled) continue;
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

std::vector<std::uint32_t> NameFinder::listed_ends(std::string_view text,
                                                   const Span& sentence) const {
  std::vector<NameMatch> matches;
  impl_->list.find(text.substr(sentence.begin, sentence.size()), matches);
  return sure_ends(matches, sentence.begin);
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
                      Analysis& analysis) const {
  Found found = impl_->first_pass(document, words, analysis);
  const Vocabulary known = vocabulary_of(document, analysis, impl_->list, found);
  for (std::size_t s = 0; s < found.size(); ++s) {
    const Span sentence = analysis.sentences[s].span;
    const std::string_view text = document.field(sentence.field);
    part_employers(text, known, found[s]);
    find_again(text, sentence, words[s], known, found[s]);
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
