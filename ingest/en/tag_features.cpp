#include "ingest/en/tag_features.h"

#include <algorithm>

#include "ingest/en/word_classes.h"

namespace inyeon::en {
namespace {

using learn::Feature;
using learn::feature;
using learn::fnv1a;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// All that is asked of one word more than once.
struct Sight {
  Feature lower = 0;
  Feature shape = 0;
  Feature suffix1 = 0;
  Feature suffix2 = 0;
  Feature suffix3 = 0;
  Feature suffix4 = 0;
  Feature prefix2 = 0;
  Feature prefix3 = 0;
  Feature readings = 0;  ///< what the word can be (word_classes.h)
  Feature traits = 0;    ///< capital, all capitals, figures, hyphen … as bits
};

char kind_of(char c) {
  if (is_upper(c)) return 'X';
  if (is_lower(c) || static_cast<unsigned char>(c) >= 0x80) return 'x';
  return is_digit(c) ? '0' : c;
}

// Runs of one kind as one sign: "Xx", "X-0", "$0.0x".
Feature shape_of(std::string_view form) {
  std::uint64_t hash = fnv1a("");
  char last = '\0';
  for (const char c : form) {
    const char kind = kind_of(c);
    if (kind != last) hash = fnv1a(std::string_view(&kind, 1), hash);
    last = kind;
  }
  return hash;
}

Feature traits_of(std::string_view form) {
  const bool upper = std::any_of(form.begin(), form.end(), is_upper);
  const bool lower = std::any_of(form.begin(), form.end(), is_lower);
  const bool digit = std::any_of(form.begin(), form.end(), is_digit);
  Feature traits = 1;
  traits |= (!form.empty() && is_upper(form.front()) ? 1U : 0U) << 1U;
  traits |= (upper && !lower ? 1U : 0U) << 2U;
  traits |= (digit ? 1U : 0U) << 3U;
  traits |= (form.find('-') != std::string_view::npos ? 1U : 0U) << 4U;
  traits |= (form.size() == 1 ? 1U : 0U) << 5U;
  traits |= (!upper && !lower && !digit ? 1U : 0U) << 6U;
  traits |=
      (upper && form.size() > 1 && std::any_of(form.begin() + 1, form.end(), is_upper) && lower
           ? 1U
           : 0U)
      << 7U;
  return traits;
}

void lower_into(std::string_view form, std::string& out) {
  out.assign(form);
  for (char& c : out) c = is_upper(c) ? static_cast<char>(c + 32) : is_digit(c) ? '0' : c;
}

Sight look(std::string_view form, std::string& lower) {
  lower_into(form, lower);
  const std::string_view word = lower;
  const auto tail = [word](std::size_t n) {
    return fnv1a(word.size() > n ? word.substr(word.size() - n) : word);
  };
  Sight sight;
  sight.lower = fnv1a(word);
  sight.shape = shape_of(form);
  sight.suffix1 = tail(1);
  sight.suffix2 = tail(2);
  sight.suffix3 = tail(3);
  sight.suffix4 = tail(4);
  sight.prefix2 = fnv1a(word.substr(0, 2));
  sight.prefix3 = fnv1a(word.substr(0, 3));
  sight.readings = WordClasses::shared().readings(word);
  sight.traits = traits_of(form);
  return sight;
}

void describe(const std::vector<Sight>& all, std::size_t i, learn::FeatureSequence& out) {
  static const Sight none;
  const auto at = [&all](std::size_t k) -> const Sight& { return k < all.size() ? all[k] : none; };
  const Sight& w = all[i];
  const Sight& before = at(i - 1);
  const Sight& after = at(i + 1);
  const Feature first = i == 0 ? 1 : 0;
  std::uint64_t kind = 0;
  const auto add = [&](Feature a, Feature b = 0, Feature c = 0) {
    out.add(feature(++kind, a, b, c));
  };
  add(w.lower), add(w.lower, w.traits), add(w.shape, first), add(w.traits, first, w.suffix1);
  add(w.suffix2, w.traits & 7U), add(w.suffix3, w.traits & 7U), add(w.suffix4), add(w.prefix2);
  add(w.prefix3, w.suffix2), add(w.suffix3, after.lower), add(w.suffix3, before.lower);
  add(before.lower), add(after.lower), add(at(i - 2).lower), add(at(i + 2).lower);
  add(before.lower, w.lower), add(w.lower, after.lower), add(before.lower, after.lower);
  add(after.suffix3), add(after.suffix2, w.suffix3), add(before.suffix3, w.suffix3);
  add(after.shape, w.shape, before.shape), add(after.traits, w.traits, before.traits);
  add(at(i - 2).lower, before.lower), add(after.lower, at(i + 2).lower);
  add(before.lower, w.lower, after.lower), add(after.suffix3, at(i + 2).suffix3);
  add(w.readings, w.traits & 7U), add(before.readings, w.readings), add(w.readings, after.readings);
  add(before.readings, w.readings, after.readings), add(w.readings, before.lower);
  add(w.readings, after.lower), add(at(i - 2).readings, before.readings, w.readings);
  out.end_position();
}

}  // namespace

void read_tag_input(const std::vector<std::string_view>& forms, learn::TagInput& input) {
  input.clear();
  std::vector<Sight> sights;
  sights.reserve(forms.size());
  std::string lower;
  for (const std::string_view form : forms) {
    sights.push_back(look(form, lower));
    input.words.push_back(sights.back().lower);
    input.shapes.push_back(feature(99, sights.back().suffix2, sights.back().traits));
  }
  for (std::size_t i = 0; i < sights.size(); ++i) describe(sights, i, input.features);
}

void read_parse_input(const std::vector<std::string_view>& forms,
                      const std::vector<std::string_view>& tags, learn::ParseInput& input) {
  input.clear();
  std::string lower;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    lower_into(forms[i], lower);
    input.words.push_back(fnv1a(lower));
    input.tags.push_back(fnv1a(tags[i]));
  }
}

}  // namespace inyeon::en
