// Inflected forms of the predicates that the lexicons know. Internal to the English pack.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::en {

enum class VerbForm : std::uint8_t { kBase, kThird, kPast, kParticiple, kIng };

struct VerbReading {
  std::string lemma;
  VerbForm form = VerbForm::kBase;
};

/// Forms of the verbs in frames.tsv and of the governing verbs in words.tsv. Immutable.
class Verbs {
 public:
  Verbs();
  /// nullptr where the word is no form of a known verb. Past and participle that look alike are
  /// given as past.
  const VerbReading* find(std::string_view form) const;

 private:
  void add(const std::string& lemma);
  std::map<std::string, VerbReading, std::less<>> forms_;
};

}  // namespace inyeon::en
