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

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = is_upper(c) ? static_cast<char>(c + 32) : c;
  return lower;
}

std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < limit) {
    const char c = text[end];
    const bool next = end + 1 < limit && is_wordy(text[end + 1]);
    const bool joins = (c == '-' || c == '.' || c == '/') && next;
    if (c == '-' && text.substr(end, 6) == "-based") break;
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
  if (rest.starts_with("-based")) return at + 6;
  if (rest.starts_with("'s")) return at + 2;
  if (rest.starts_with("\u2019s")) return at + 4;
  if (is_sign(text, at) && at + 3 <= limit) return at + 3;
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
    if (is_space(text[at])) {
      space = true;
      ++at;
      continue;
    }
    std::size_t end = word_end(text, at, sentence.end);
    if (end == at) end = sign_end(text, at, sentence.end);
    Word word;
    word.span = {sentence.field, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    word.text = text.substr(at, end - at);
    word.lower = lowered(word.text);
    word.capital = is_upper(text[at]);
    word.number = is_digit(text[at]);
    word.space_before = space;
    space = false;
    words.push_back(std::move(word));
    at = end;
  }
  return words;
}

}  // namespace inyeon::en
