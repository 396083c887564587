#include <array>

#include "ingest/en/word.h"

namespace inyeon::en {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Bytes of other scripts and of accented letters count as letters.
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z') ||
         (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) != 0xE2) ||
         (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xC0);
}
bool is_wordy(char c) { return is_letter(c) || is_digit(c); }

// Signs of three bytes: dashes, quotation marks, the euro sign.
bool is_sign(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) == 0xE2 && at + 2 < text.size();
}
// Signs of two: the pound, the degree, the middle dot, the space that does not break.
bool is_short_sign(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) == 0xC2 && at + 1 < text.size();
}
bool is_hard_space(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\u00a0"; }

bool explains_stop(std::string_view text, std::size_t begin, std::size_t stop,
                   const Lexicon& lexicon) {
  std::size_t start = stop;
  while (start > begin && !is_space(text[start - 1]) && text[start - 1] != '(') --start;
  const auto word = text.substr(start, stop - start);
  return lexicon.is("abbreviation", word) || (word.size() == 1 && is_upper(word[0])) ||
         (word.size() > 2 && word[word.size() - 2] == '.');
}

bool closes(std::string_view text, std::size_t at, std::size_t& length) {
  if (text[at] == '"' || text[at] == '\'' || text[at] == ')') return length = 1, true;
  const auto sign = is_sign(text, at) ? text.substr(at, 3) : std::string_view{};
  if (sign == "\u201d" || sign == "\u2019") return length = 3, true;
  return false;
}

// A to Z, and the capitals of Latin-1 and Latin Extended-A (U+0100 to U+017F, where capitals and
// small letters alternate).
bool begins_with_capital(std::string_view text) {
  if (is_upper(text[0])) return true;
  if (text.size() < 2) return false;
  const auto lead = static_cast<unsigned char>(text[0]);
  const auto next = static_cast<unsigned char>(text[1]);
  if (lead == 0xC3) return next >= 0x80 && next <= 0x9E && next != 0x97;
  if (lead != 0xC4 && lead != 0xC5) return false;
  const unsigned code = (lead & 0x1FU) << 6U | (next & 0x3FU);
  const bool odd_capitals = (code >= 0x139 && code <= 0x148) || code >= 0x179;
  return code == 0x178 || (code % 2 == 1) == odd_capitals;
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = is_upper(c) ? static_cast<char>(c + 32) : c;
  return lower;
}

/// The length of "-based", "-made" … at a hyphen, 0 where there is none.
std::size_t participle_at(std::string_view text, std::size_t at, std::size_t limit) {
  static constexpr std::array<std::string_view, 23> kParticiples = {
      "-based",    "-made",      "-owned",         "-backed",   "-led",        "-built",
      "-designed", "-powered",   "-operated",      "-run",      "-controlled", "-listed",
      "-funded",   "-developed", "-manufactured",  "-produced", "-supplied",   "-equipped",
      "-invested", "-founded",   "-headquartered", "-branded",  "-affiliated"};
  if (at >= limit || text[at] != '-') return 0;
  for (const std::string_view participle : kParticiples) {
    const std::size_t end = at + participle.size();
    if (end <= limit && text.substr(at, participle.size()) == participle &&
        (end == limit || !is_wordy(text[end])))
      return participle.size();
  }
  return 0;
}

/// "n't" and "n’t" at the end of a word.
bool is_not(std::string_view text, std::size_t at, std::size_t limit) {
  const auto rest = text.substr(at, limit - at);
  const std::size_t length = rest.starts_with("n't") ? 3 : rest.starts_with("n\u2019t") ? 5 : 0;
  return length > 0 && (length >= rest.size() || !is_wordy(rest[length]));
}

std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  if (at > 0 && is_letter(text[at - 1]) && is_not(text, at, limit)) return at;
  while (end < limit) {
    const char c = text[end];
    const bool next = end + 1 < limit && is_wordy(text[end + 1]);
    const bool joins = (c == '-' || c == '.' || c == '/') && next && end > at;
    if (c == '-' && participle_at(text, end, limit) > 0) break;
    if (end > at && is_not(text, end, limit)) break;
    const bool thousands =
        c == ',' && next && is_digit(text[end + 1]) && end > at && is_digit(text[end - 1]);
    const bool initials =
        c == '.' && end > at && is_upper(text[end - 1]) && (end - at == 1 || text[end - 2] == '.');
    const bool ampersand = c == '&' && next && end > at;
    if (!is_wordy(c) && !joins && !thousands && !initials && !ampersand) break;
    ++end;
  }
  return end;
}

std::size_t sign_end(std::string_view text, std::size_t at, std::size_t limit) {
  const auto rest = text.substr(at, limit - at);
  if (const std::size_t length = participle_at(text, at, limit); length > 0) return at + length;
  if (is_not(text, at, limit)) return at + (rest[1] == '\'' ? 3 : 5);
  // Clitics: 's, 're, 've, 'll, 'd, 'm.
  const std::size_t mark = rest.starts_with("'") ? 1 : rest.starts_with("\u2019") ? 3 : 0;
  if (mark > 0 && at > 0 && is_wordy(text[at - 1])) {
    for (const std::string_view clitic : {"s", "re", "ve", "ll", "d", "m"}) {
      const std::size_t end = mark + clitic.size();
      const bool whole = end >= rest.size() || !is_wordy(rest[end]);
      if (whole && rest.substr(mark).starts_with(clitic)) return at + end;
    }
  }
  if (is_sign(text, at) && at + 3 <= limit) return at + 3;
  if (is_short_sign(text, at) && at + 2 <= limit) return at + 2;
  return at + 1;
}

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, Field field, const Lexicon& lexicon) {
  std::vector<Sentence> sentences;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    while (begin < end && is_space(text[begin])) ++begin;
    std::size_t last = end;
    while (last > begin && is_space(text[last - 1])) --last;
    if (begin < last) {
      Sentence sentence;
      sentence.span = {field, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)};
      sentence.headline = field == Field::kTitle;
      sentences.push_back(std::move(sentence));
    }
    begin = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') cut(i);
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    if (text[i] == '.' && explains_stop(text, begin, i, lexicon)) continue;
    std::size_t end = i + 1;
    std::size_t length = 0;
    while (end < text.size() && closes(text, end, length)) end += length;
    if (end < text.size() && is_space(text[end])) cut(end);
  }
  cut(text.size());
  return sentences;
}

Words split_words(std::string_view text, const Span& sentence) {
  Words words;
  bool space = true;
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    if (is_space(text[at]) || is_hard_space(text, at)) {
      space = true;
      at += is_space(text[at]) ? 1 : 2;
      continue;
    }
    std::size_t end = word_end(text, at, sentence.end);
    if (end == at) end = sign_end(text, at, sentence.end);
    Word word;
    word.span = {sentence.field, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    word.text = text.substr(at, end - at);
    word.lower = lowered(word.text);
    word.capital = begins_with_capital(word.text);
    word.number = is_digit(text[at]);
    word.space_before = space;
    space = false;
    words.push_back(std::move(word));
    at = end;
  }
  return words;
}

}  // namespace inyeon::en
