// Walking over and building UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace inyeon {

inline constexpr char32_t kReplacement = 0xFFFD;

/// The length of the well-formed code point at text[at], 0 where there is none (RFC 3629: no
/// overlong forms, no surrogates).
std::size_t utf8_length_at(std::string_view text, std::size_t at);

/// The code point at text[at] and moves `at` past it; an ill-formed byte counts as U+FFFD.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Surrogates and what lies past U+10FFFF are appended as U+FFFD. Returns the bytes appended.
std::uint32_t append_utf8(std::string& out, char32_t code_point);

/// White space as Unicode has it, the no-break spaces and the byte order mark included.
bool is_space(char32_t c);

}  // namespace inyeon
