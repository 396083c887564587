#include "graph/pack/term_forms.h"

#include <algorithm>
#include <array>

namespace inyeon::packs {
namespace {

constexpr std::size_t kLongest = 64;

bool lower(char c) { return c >= 'a' && c <= 'z'; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool alphanumeric(char c) { return lower(c) || upper(c) || digit(c); }

template <typename First, typename Rest>
bool is_made_of(std::string_view text, const First& first, const Rest& rest) {
  return !text.empty() && text.size() <= kLongest && first(text.front()) &&
         std::all_of(text.begin() + 1, text.end(), rest);
}

std::optional<std::string> term(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kPrefixes = {"owl",    "prov", "rdf", "rdfs",
                                                                "schema", "skos", "wd",  "wdt"};
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view local = text.substr(colon + 1);
  if (std::find(kPrefixes.begin(), kPrefixes.end(), text.substr(0, colon)) != kPrefixes.end())
    return is_made_of(local, alphanumeric, alphanumeric) ? std::optional(std::string(text))
                                                         : std::nullopt;
  if (!is_iri(text)) return std::nullopt;
  std::string iri;
  return iri.append("<").append(text).append(">");
}

}  // namespace

bool is_pack_name(std::string_view text) {
  return is_made_of(text, lower, [](char c) { return lower(c) || digit(c) || c == '-'; });
}

bool is_version(std::string_view text) {
  return is_made_of(text, alphanumeric,
                    [](char c) { return alphanumeric(c) || c == '.' || c == '-'; });
}

bool is_type_name(std::string_view text) { return is_made_of(text, upper, alphanumeric); }
bool is_predicate_name(std::string_view text) { return is_made_of(text, lower, alphanumeric); }

bool is_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size()) return false;
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), alphanumeric))
    return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
           std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
  });
}

std::optional<std::pair<std::string, std::string>> parse_link(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const auto property = term(text.substr(0, equals));
  const auto target = term(text.substr(equals + 1));
  if (!property || !target) return std::nullopt;
  return std::pair(*property, *target);
}

}  // namespace inyeon::packs
