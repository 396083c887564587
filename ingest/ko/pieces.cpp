#include "ingest/ko/pieces.h"

#include "ingest/ko/hangul.h"

namespace inyeon::ko {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200B);
}
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}
bool is_word_character(char32_t c) {
  if (is_digit(c) || is_latin(c) || is_hangul(c)) return true;
  if (c == U'_' || c == U'$' || c == U'€' || c == U'£' || c == U'¥' || c == U'₩' || c == U'@' ||
      c == U'#')
    return true;
  return (c >= 0x370 && c < 0x2000) || (c >= 0x3040 && c < 0xA000) ||
         (c >= 0x3131 && c <= 0x318E) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0x3380 && c <= 0x33FF) || c == U'℃' || c == U'™' || c == U'®' || c > 0xFFFF;
}

/// Punctuation that belongs to a word when it stands inside one.
bool joins(char32_t before, char32_t c, char32_t after) {
  switch (c) {
    case U'.':
      return (is_digit(before) && is_digit(after)) ||
             (is_latin(before) && (is_latin(after) || is_digit(after)));
    case U',':
      return is_digit(before) && is_digit(after);
    case U'%':
      return is_digit(before);
    case U'&':
      return is_latin(before) && is_latin(after);
    case U'-':
      return (is_latin(before) || is_digit(before)) && (is_latin(after) || is_digit(after));
    case U'+':
      return is_latin(before) || is_digit(before);
    case U'\'':
    case U'’':
      return is_latin(before) && is_latin(after);
    default:
      return false;
  }
}

class Cutter {
 public:
  Cutter(std::string_view text, const Span& sentence)
      : text_(text.substr(0, sentence.end)), span_(sentence) {}

  Words cut() {
    for (std::size_t at = span_.begin; at < text_.size();) {
      const std::size_t begin = at;
      const char32_t c = next_code_point(text_, at);
      const bool part = is_word_character(c) || (inside_ && joins(previous_, c, peek(at)));
      if (part) {
        extend(begin, at);
      } else {
        inside_ = false;
        punctuation(c);
      }
      previous_ = c;
    }
    return std::move(words_);
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? next_code_point(text_, at) : 0; }

  void extend(std::size_t begin, std::size_t end) {
    if (!inside_) {
      Word word;
      word.span = {span_.field, static_cast<std::uint32_t>(begin), 0};
      word.opens_quote = opens_quote_;
      word.opens_bracket = opens_bracket_;
      opens_quote_ = opens_bracket_ = false;
      words_.push_back(std::move(word));
      inside_ = true;
    }
    words_.back().span.end = static_cast<std::uint32_t>(end);
  }

  void punctuation(char32_t c) {
    Word* last = words_.empty() ? nullptr : &words_.back();
    if (is_space(c)) {
      if (last != nullptr) last->space_after = true;
      return;
    }
    switch (mark_of(c)) {
      case Mark::kOpenQuote:
        opens_quote_ = true;
        return;
      case Mark::kOpenBracket:
        opens_bracket_ = true;
        return;
      case Mark::kCloseQuote:
        if (last != nullptr) last->closes_quote = true;
        return;
      case Mark::kCloseBracket:
        if (last != nullptr) last->closes_bracket = true;
        return;
      case Mark::kStraightQuote:
        straight_quote(c, last);
        return;
      case Mark::kNone:
        break;
    }
    if (last != nullptr && last->after == 0 && !last->space_after) last->after = c;
  }

  void straight_quote(char32_t c, Word* last) {
    bool& open = c == U'"' ? double_open_ : single_open_;
    if (open && last != nullptr) {
      last->closes_quote = true;
    } else {
      opens_quote_ = true;
    }
    open = !open;
  }

  std::string_view text_;
  Span span_;
  Words words_;
  char32_t previous_ = 0;
  bool inside_ = false;
  bool opens_quote_ = false;
  bool opens_bracket_ = false;
  bool double_open_ = false;
  bool single_open_ = false;
};

}  // namespace

Mark mark_of(char32_t c) {
  switch (c) {
    case U'“':
    case U'‘':
    case U'「':
    case U'『':
      return Mark::kOpenQuote;
    case U'”':
    case U'’':
    case U'」':
    case U'』':
      return Mark::kCloseQuote;
    case U'"':
    case U'\'':
      return Mark::kStraightQuote;
    case U'(':
    case U'[':
    case U'{':
    case U'<':
    case U'《':
    case U'〈':
    case U'【':
    case U'（':
      return Mark::kOpenBracket;
    case U')':
    case U']':
    case U'}':
    case U'>':
    case U'》':
    case U'〉':
    case U'】':
    case U'）':
      return Mark::kCloseBracket;
    default:
      return Mark::kNone;
  }
}

Words cut_pieces(std::string_view text, const Span& sentence) {
  return Cutter(text, sentence).cut();
}

}  // namespace inyeon::ko
