// Which language the program talks to people in. Data never depends on it.
#pragma once

#include <optional>
#include <string_view>

namespace inyeon::cli {

enum class Language { kEnglish, kKorean };

std::string_view to_string(Language language);  ///< "en", "ko"
/// "ko", "ko_KR.UTF-8", "en-GB", "C", "POSIX"; nothing for what there are no messages in.
std::optional<Language> parse_language(std::string_view locale);
/// By LC_ALL, LC_MESSAGES and LANG, the first that is set, as gettext does; else English.
Language environment_language();

}  // namespace inyeon::cli
