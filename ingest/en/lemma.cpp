#include "ingest/en/lemma.h"

#include "ingest/data/resources.h"
#include "ingest/en/word_classes.h"

namespace inyeon::en {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lower;
}

bool ends_double(const std::string& stem) {
  const std::size_t n = stem.size();
  return n > 2 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]);
}

// Whether a stem of which neither spelling is known lost an e before its ending: "rais", "creat".
bool lost_e(const std::string& stem) {
  const std::size_t n = stem.size();
  if (n < 2) return false;
  const char last = stem[n - 1];
  const char before = stem[n - 2];
  if (last == 'v' || last == 'u' || last == 'z' || last == 'c') return true;
  if (last == 'g') return before != 'n' || (n > 2 && stem[n - 3] == 'a');
  if (last == 's') return before != 's' && before != 'u';
  if (last == 'l' && !is_vowel(before) && before != 'l') return true;
  if (last == 'w' || last == 'x' || last == 'y' || last == 'h' || last == 'r') {
    return last == 'r' && (before == 'u' || before == 'i') && n > 3;
  }
  if (is_vowel(last) || !is_vowel(before)) return false;
  if (last == 't' && before == 'a') return n > 3 && !is_vowel(stem[n - 3]);
  // One syllable with one short vowel would have doubled its last letter.
  const bool one_vowel = stem.find_first_of("aeiouy") == n - 2;
  return one_vowel || (before == 'i' && (last == 'n' || last == 'd'));
}

std::string without_s(const std::string& form) {
  const std::size_t n = form.size();
  if (n < 3 || form.back() != 's' || form.ends_with("ss") || form.ends_with("us") ||
      form.ends_with("is"))
    return form;
  if (form.ends_with("ies") && n > 4) return form.substr(0, n - 3) + "y";
  if (form.ends_with("sses") || form.ends_with("shes") || form.ends_with("ches") ||
      form.ends_with("xes") || form.ends_with("zzes") || form.ends_with("oes"))
    return form.substr(0, n - 2);
  return form.substr(0, n - 1);
}

}  // namespace

Lemmatizer::Lemmatizer() {
  for (const auto& row : tsv_rows(resource("en/irregular.tsv"))) {
    const std::string kind(row[0]);
    const std::string base(row[1]);
    if (kind == "v") known_.insert(base);
    for (std::size_t i = 2; i < row.size(); ++i)
      irregular_.try_emplace(kind + " " + std::string(row[i]), base);
  }
  for (const auto& row : tsv_rows(resource("en/frames.tsv")))
    known_.emplace(row.front().substr(0, row.front().find(' ')));
  for (const auto& row : tsv_rows(resource("en/words.tsv"))) {
    if (row.front() != "governor" && row.front() != "verb") continue;
    known_.insert(row.begin() + 1, row.end());
  }
}

std::string Lemmatizer::lemma(std::string_view form, std::string_view tag) const {
  if (tag.starts_with("NNP")) return std::string(form);
  std::string lower = lowered(form);
  const char kind = tag.starts_with("V") || tag == "MD"            ? 'v'
                    : tag.starts_with("N")                         ? 'n'
                    : tag.starts_with("J") || tag.starts_with("R") ? 'a'
                                                                   : 'x';
  const auto found = irregular_.find(std::string(1, kind) + " " + lower);
  if (found != irregular_.end()) return found->second;
  if (kind == 'v') return verb(lower, tag);
  if (tag == "NNS") return without_s(lower);
  if ((tag == "JJR" || tag == "RBR") && lower.ends_with("er"))
    return stem_of(lower.substr(0, lower.size() - 2));
  if ((tag == "JJS" || tag == "RBS") && lower.ends_with("est"))
    return stem_of(lower.substr(0, lower.size() - 3));
  return lower;
}

std::string Lemmatizer::verb(const std::string& form, std::string_view tag) const {
  if (tag == "VBZ") {
    const std::string shorter = without_s(form);
    if (form.ends_with("es") && known_.contains(form.substr(0, form.size() - 1)))
      return form.substr(0, form.size() - 1);
    return shorter;
  }
  const bool past = tag == "VBD" || tag == "VBN";
  if (past && form.ends_with("ied") && form.size() > 4)
    return form.substr(0, form.size() - 3) + "y";
  if (past && form.ends_with("ed") && form.size() > 3)
    return stem_of(form.substr(0, form.size() - 2));
  if (tag == "VBG" && form.ends_with("ing") && form.size() > 4)
    return stem_of(form.substr(0, form.size() - 3));
  return form;
}

std::string Lemmatizer::stem_of(const std::string& stem) const {
  const std::string mute = stem + "e";
  if (known_.contains(mute)) return mute;
  if (known_.contains(stem)) return stem;
  const WordClasses& classes = WordClasses::shared();
  if (classes.knows_verb(mute)) return mute;
  if (classes.knows_verb(stem)) return stem;
  if (stem.ends_with('i')) return stem.substr(0, stem.size() - 1) + "y";
  if (ends_double(stem)) {
    std::string single = stem.substr(0, stem.size() - 1);
    const char last = stem.back();
    if (known_.contains(single) || (last != 's' && last != 'l' && last != 'f' && last != 'z'))
      return single;
    return stem;
  }
  return lost_e(stem) ? mute : stem;
}

}  // namespace inyeon::en
