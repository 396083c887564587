// What may stand behind the words of a date. Internal to the Korean pack.
#pragma once

#include <cstddef>
#include <string_view>

namespace inyeon::ko {

/// Whether 초, 말, 여름 … end at `at`: not in 연말정산, 올 봄꽃.
bool date_ends(std::string_view text, std::size_t at);
/// Whether a word such as 내달, 전달 ends at `at`: not in 내달리다, nor mostly in 전달하다.
bool month_word_ends(std::string_view text, std::size_t at, std::string_view word);
/// Whether what stands at `at` makes days a length of time: 15일 동안, 10일선, 1일 평균.
bool names_length(std::string_view text, std::size_t at);

}  // namespace inyeon::ko
