// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace inyeon {

/// "ko", "en", or "other", by script and, among the languages in Latin letters, by stop words.
/// "other" too for a text without letters.
std::string detect_language(std::string_view utf8);

/// The primary subtag of a language tag, in lower case: "ko-KR" and "ko_KR" give "ko".
std::string primary_language(std::string_view tag);

}  // namespace inyeon
