// Looking at Korean text byte by byte: what the readers of figures and dates share.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace inyeon::ko {

inline bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

inline bool latin_at(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] | 32) >= 'a' && (text[at] | 32) <= 'z';
}

/// Lead bytes EA to ED; a few other scripts share them, which does no harm here.
inline bool hangul_at(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xEA &&
         static_cast<unsigned char>(text[at]) <= 0xED;
}

inline bool starts_at(std::string_view text, std::size_t at, std::string_view word) {
  return at <= text.size() && text.substr(at).starts_with(word);
}

template <typename Words>
bool starts_with_any(std::string_view text, std::size_t at, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return starts_at(text, at, word); });
}

inline bool starts_with_any(std::string_view text, std::size_t at,
                            std::initializer_list<std::string_view> words) {
  return starts_with_any<std::initializer_list<std::string_view>>(text, at, words);
}

inline std::size_t skip_space(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

/// Length of a sign of ranges (2026~2028) at `at`; 0 where there is none.
inline std::size_t range_sign(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {"~", "∼", "～", "〜", "-", "–"}) {
    if (starts_at(text, at, sign)) return sign.size();
  }
  return 0;
}

/// Whether the text goes on without Hangul, or with one of `tails`.
inline bool word_closed(std::string_view text, std::size_t at,
                        std::initializer_list<std::string_view> tails) {
  return !hangul_at(text, at) || starts_with_any(text, at, tails);
}

}  // namespace inyeon::ko
