#include "ingest/en/syntax.h"

#include <array>
#include <utility>

#include "ingest/data/resources.h"

namespace inyeon::en {
namespace {

constexpr std::array<std::pair<std::string_view, Dep>, 38> kDeps{{
    {"root", Dep::kRoot},
    {"nsubj", Dep::kSubject},
    {"nsubj:outer", Dep::kSubject},
    {"nsubj:pass", Dep::kPassiveSubject},
    {"obj", Dep::kObject},
    {"iobj", Dep::kIndirect},
    {"obl", Dep::kOblique},
    {"obl:agent", Dep::kAgent},
    {"obl:unmarked", Dep::kUnmarked},
    {"nmod:unmarked", Dep::kUnmarked},
    {"nmod", Dep::kNominal},
    {"nmod:poss", Dep::kPossessor},
    {"nmod:desc", Dep::kCompound},
    {"compound", Dep::kCompound},
    {"compound:prt", Dep::kParticle},
    {"flat", Dep::kFlat},
    {"fixed", Dep::kOther},
    {"case", Dep::kCase},
    {"mark", Dep::kMark},
    {"aux", Dep::kAuxiliary},
    {"aux:pass", Dep::kPassiveAuxiliary},
    {"cop", Dep::kCopula},
    {"conj", Dep::kConjunct},
    {"cc", Dep::kCoordinator},
    {"xcomp", Dep::kOpenComplement},
    {"ccomp", Dep::kComplement},
    {"advcl", Dep::kAdverbial},
    {"advcl:relcl", Dep::kAdverbial},
    {"acl", Dep::kClausal},
    {"acl:relcl", Dep::kRelative},
    {"appos", Dep::kApposition},
    {"parataxis", Dep::kParataxis},
    {"list", Dep::kParataxis},
    {"advmod", Dep::kAdverb},
    {"amod", Dep::kAdjective},
    {"det", Dep::kDeterminer},
    {"nummod", Dep::kNumber},
    {"punct", Dep::kPunctuation},
}};

Dep dep_of(std::string_view label) {
  for (const auto& [name, dep] : kDeps) {
    if (name == label) return dep;
  }
  return Dep::kOther;
}

std::string_view label_of(Dep dep) {
  for (const auto& [name, known] : kDeps) {
    if (known == dep) return name;
  }
  return "dep";
}

// The treebank writes straight quotation marks and apostrophes.
std::string_view form_of(const Word& word) {
  if (word.text == "\u2019s") return "'s";
  if (word.text == "n\u2019t") return "n't";
  if (word.text == "\u201c" || word.text == "\u201d") return "\"";
  if (word.text == "\u2019" || word.text == "\u2018") return "'";
  if (word.text == "\u2013" || word.text == "\u2014") return "--";
  return word.text;
}

}  // namespace

int ParsedSentence::child(int i, Dep dep) const {
  for (int c = (*this)[i].first_child; c >= 0; c = (*this)[c].next_sibling) {
    if ((*this)[c].dep == dep) return c;
  }
  return -1;
}

Syntax::Syntax()
    : tagger_(learn::read_models(resource("en/tagger.model"))),
      parser_(learn::read_models(resource("en/parser.model"))) {
  for (const std::string& label : parser_.labels()) deps_.push_back(dep_of(label));
}

void Syntax::tag(const Words& words, Workspace& w, std::vector<std::string_view>& tags) const {
  w.forms.clear();
  for (const Word& word : words) w.forms.push_back(form_of(word));
  read_tag_input(w.forms, w.tag_input);
  tagger_.tag(w.tag_input, w.tags, w.features);
  tags.clear();
  for (const learn::Tag tag : w.tags) tags.emplace_back(tagger_.tags()[tag]);
}

void Syntax::parse(const Words& words, const std::vector<std::string_view>& tags, Workspace& w,
                   ParsedSentence& parsed) const {
  w.forms.clear();
  for (const Word& word : words) w.forms.push_back(form_of(word));
  read_parse_input(w.forms, tags, w.parse_input);
  parser_.parse(w.parse_input, w.parser, w.parse);
  parsed.words.assign(words.size(), {});
  for (std::size_t i = words.size(); i-- > 0;) {
    ParsedWord& word = parsed.words[i];
    word.tag = tags[i];
    word.lemma = lemmatizer_.lemma(w.forms[i], word.tag);
    word.dep = deps_[w.parse.labels[i]];
    if (w.parse.heads[i] >= words.size()) continue;
    word.head = static_cast<int>(w.parse.heads[i]);
    ParsedWord& head = parsed.words[w.parse.heads[i]];
    word.next_sibling = head.first_child;
    head.first_child = static_cast<int>(i);
  }
}

std::string relation_name(const ParsedSentence& parse, int word) {
  const Dep dep = parse[word].dep;
  std::string name(dep == Dep::kOther ? "dep" : label_of(dep));
  if (dep != Dep::kOblique && dep != Dep::kNominal && dep != Dep::kAdverbial &&
      dep != Dep::kClausal)
    return name;
  int function = parse.child(word, Dep::kCase);
  if (function < 0) function = parse.child(word, Dep::kMark);
  if (function >= 0) name += ":" + parse[function].lemma;
  return name;
}

}  // namespace inyeon::en
