#include "cli/messages/language.h"

#include <cstdlib>

namespace inyeon::cli {

std::string_view to_string(Language language) {
  return language == Language::kKorean ? "ko" : "en";
}

std::optional<Language> parse_language(std::string_view locale) {
  const std::string_view code = locale.substr(0, locale.find_first_of("_-.@"));
  if (code == "ko") return Language::kKorean;
  if (code == "en" || code == "C" || code == "POSIX") return Language::kEnglish;
  return std::nullopt;
}

Language environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return parse_language(value).value_or(Language::kEnglish);
  }
  return Language::kEnglish;
}

}  // namespace inyeon::cli
