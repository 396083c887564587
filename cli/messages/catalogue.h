// Messages in another language, looked up by their English.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon::cli {

/// What stands for one language in cli/messages/*.tsv: English, a tab, the translation. Places for
/// values are {} in order, or {0}, {1} where a translation needs another order. Because libraries
/// throw finished English sentences and know nothing of languages, a sentence is also found by
/// its pattern, and its values go to their places in the translation. Immutable.
class Catalogue {
 public:
  /// Throws std::invalid_argument naming the line where a row is not two columns or a translation
  /// has another set of places than its English.
  explicit Catalogue(std::string_view tsv);
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  /// The translation with its places open; the English itself where there is none.
  std::string_view pattern(std::string_view english) const;
  /// A finished sentence in the other language, or as it was.
  std::string sentence(std::string_view english) const;
  bool has(std::string_view english) const { return exact_.contains(english); }

 private:
  struct Pattern {
    std::vector<std::string_view> literals;  // around the places; one more than these
    std::string_view translation;
    std::size_t weight = 0;  // letters that are no values: the more, the surer
  };
  const Pattern* match(std::string_view sentence, std::vector<std::string_view>& values) const;

  std::string content_;  // what the views below point into
  std::map<std::string_view, std::string_view, std::less<>> exact_;
  std::vector<Pattern> patterns_;  // the heaviest first
};

/// Puts values in their places.
std::string fill(std::string_view pattern, const std::vector<std::string>& values);

}  // namespace inyeon::cli
