#include "ingest/en/verbs.h"

#include "ingest/data/resources.h"
#include "ingest/en/lexicon.h"

namespace inyeon::en {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string third(const std::string& lemma) {
  const char last = lemma.back();
  if (last == 'y' && !is_vowel(lemma[lemma.size() - 2]))
    return lemma.substr(0, lemma.size() - 1) + "ies";
  const bool hisses =
      last == 's' || last == 'x' || last == 'o' || lemma.ends_with("ch") || lemma.ends_with("sh");
  return lemma + (hisses ? "es" : "s");
}

}  // namespace

Verbs::Verbs() {
  for (const auto& row : tsv_rows(resource("en/irregular.tsv"))) {
    if (row[0] != "v" || row.size() < 3) continue;
    for (std::size_t i = 2; i < row.size(); ++i) {
      const bool ing = row[i].ends_with("ing");
      const VerbForm form = ing ? VerbForm::kIng : i == 2 ? VerbForm::kPast : VerbForm::kParticiple;
      forms_.try_emplace(std::string(row[i]), VerbReading{std::string(row[1]), form});
    }
  }
  const Lexicon lexicon;
  for (const auto& row : tsv_rows(resource("en/frames.tsv"))) {
    const std::string lemma(row.front().substr(0, row.front().find(' ')));
    if (!lexicon.is("noun", row.front())) add(lemma);
  }
  for (const auto& row : tsv_rows(resource("en/words.tsv"))) {
    if (row.front() != "governor") continue;
    for (std::size_t i = 1; i < row.size(); ++i) add(std::string(row[i]));
  }
}

void Verbs::add(const std::string& lemma) {
  if (lemma.size() < 2) return;
  const bool mute_e = lemma.back() == 'e';
  const bool y = lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2]);
  const std::string stem = mute_e || y ? lemma.substr(0, lemma.size() - 1) : lemma;
  forms_.try_emplace(lemma, VerbReading{lemma, VerbForm::kBase});
  forms_.try_emplace(third(lemma), VerbReading{lemma, VerbForm::kThird});
  forms_.try_emplace(stem + (y ? "ied" : "ed"), VerbReading{lemma, VerbForm::kPast});
  forms_.try_emplace((y ? lemma : stem) + "ing", VerbReading{lemma, VerbForm::kIng});
  const std::string doubled = lemma + lemma.back();
  forms_.try_emplace(doubled + "ed", VerbReading{lemma, VerbForm::kPast});
  forms_.try_emplace(doubled + "ing", VerbReading{lemma, VerbForm::kIng});
}

const VerbReading* Verbs::find(std::string_view form) const {
  const auto found = forms_.find(form);
  return found == forms_.end() ? nullptr : &found->second;
}

}  // namespace inyeon::en
