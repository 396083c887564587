// Currencies by their signs, codes and names. Internal to the English pack.
#pragma once

#include <string>
#include <string_view>

#include "ingest/en/word.h"

namespace inyeon::en {

/// The ISO 4217 code that stands before the figure at word `at` ("US$", "€", "KRW"), and the word
/// where it begins; empty where none does.
std::string currency_before(const Words& words, std::size_t at, std::size_t& begin);
/// The same behind it ("won", "Canadian dollars"), from word `at`, and the word behind its end.
std::string currency_behind(const Words& words, std::size_t at, std::size_t& end);
/// "won", "dollars": the code of one word.
std::string currency_named(std::string_view word);

}  // namespace inyeon::en
