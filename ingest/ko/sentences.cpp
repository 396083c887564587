#include <algorithm>
#include <array>

#include "ingest/ko/hangul.h"
#include "ingest/ko/pieces.h"
#include "ingest/ko/word.h"

namespace inyeon::ko {
namespace {

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == 0x3000 || c == 0xA0;
}
bool is_bullet(char32_t c) {
  return std::u32string_view(U"●■▲▼◆◇▶▷□△○★☆※").find(c) != std::u32string_view::npos;
}
bool is_stop(char32_t c) { return c == U'.' || c == U'?' || c == U'!' || c == U'。'; }
bool is_ascii_alpha(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Letters before a full stop that abbreviate rather than end: J., Co., vs.
bool abbreviates(std::string_view line, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && is_ascii_alpha(static_cast<unsigned char>(line[begin - 1]))) --begin;
  const std::string_view word = line.substr(begin, stop - begin);
  if (word.size() == 1) return word[0] >= 'A' && word[0] <= 'Z';
  for (const std::string_view known :
       {"Inc", "Co", "Ltd", "Corp", "Mr", "Mrs", "Ms", "Dr", "St", "No", "vs", "Jr"}) {
    if (word == known) return true;
  }
  return false;
}

/// Where a sentence longer than this has open marks, they are taken for a slip.
constexpr std::size_t kLongestEnclosed = 3000;

class LineSplitter {
 public:
  LineSplitter(std::string_view line, std::uint32_t offset, Field field, std::vector<Sentence>& out)
      : line_(line), offset_(offset), field_(field), out_(out) {}

  void split() {
    const std::size_t first = out_.size();
    bool stopped = false;
    for (std::size_t at = 0; at < line_.size();) {
      const std::size_t here = at;
      const char32_t c = next_code_point(line_, at);
      if (is_stop(c) && ends_here(c, here, at)) {
        at = past_closers(at);
        emit(at);
        stopped = true;
        continue;
      }
      track(c, at);
    }
    if (emit(line_.size())) stopped = false;
    if (out_.size() == first + 1 && !stopped) mark_headline(out_.back());
  }

 private:
  void track(char32_t c, std::size_t at) {
    switch (mark_of(c)) {
      case Mark::kOpenQuote:
      case Mark::kOpenBracket:
        if (closes_later(c, at)) ++depth_;
        break;
      case Mark::kCloseQuote:
      case Mark::kCloseBracket:
        if (depth_ > 0) --depth_;
        break;
      case Mark::kStraightQuote:
        if (c == U'"') straight_ = !straight_ && line_.find('"', at) != std::string_view::npos;
        break;
      case Mark::kNone:
        break;
    }
  }

  bool closes_later(char32_t open, std::size_t at) const {
    static constexpr std::array<std::pair<char32_t, std::string_view>, 6> kPairs = {
        {{U'“', "”"}, {U'‘', "’"}, {U'(', ")"}, {U'[', "]"}, {U'《', "》"}, {U'〈', "〉"}}};
    for (const auto& [left, right] : kPairs) {
      if (left == open)
        return line_.substr(at, kLongestEnclosed).find(right) != std::string_view::npos;
    }
    return false;
  }

  /// `here`: the stop, `at`: behind it.
  bool ends_here(char32_t c, std::size_t here, std::size_t at) const {
    const std::size_t behind = past_closers(at);
    int closed = 0;
    bool straight = straight_;
    for (std::size_t i = at; i < behind;) {
      const Mark mark = mark_of(next_code_point(line_, i));
      if (mark == Mark::kStraightQuote)
        straight = false;
      else
        ++closed;
    }
    if (depth_ > closed || straight) return false;
    if (behind > at && reports(behind)) return false;
    if (behind < line_.size()) {
      std::size_t next = behind;
      const char32_t after = next_code_point(line_, next);
      const bool hard = c == U'.' && here >= 3 && line_.substr(here - 3, 3) == "다";
      if (!is_blank(after) && !(hard && behind == at && is_hangul(after))) return false;
    }
    if (c != U'.') return true;
    if (abbreviates(line_, here)) return false;
    // "1. " numbers an item of a list; it ends nothing
    return !(here > begin_ && here - begin_ < 3 && line_[here - 1] >= '0' &&
             line_[here - 1] <= '9');
  }

  // “… 없다.” 고 말했다: what stands behind the quotation mark and a blank takes it into its own
  // sentence.
  bool reports(std::size_t at) const {
    static constexpr std::array<std::string_view, 9> kQuotatives = {
        "고 ", "라고 ", "이라고 ", "며 ", "라며 ", "이라며 ", "면서 ", "라면서 ", "라는 "};
    const std::string_view rest = line_.substr(skip_blanks(at));
    return std::any_of(kQuotatives.begin(), kQuotatives.end(),
                       [rest](std::string_view word) { return rest.starts_with(word); });
  }

  std::size_t past_closers(std::size_t at) const {
    while (at < line_.size()) {
      std::size_t next = at;
      const char32_t c = next_code_point(line_, next);
      const Mark mark = mark_of(c);
      const bool closer =
          mark == Mark::kCloseQuote || mark == Mark::kCloseBracket || (c == U'"' && straight_);
      if (!closer && !is_stop(c)) return at;
      at = next;
    }
    return at;
  }

  bool emit(std::size_t end) {
    const std::size_t begin = skip_blanks(begin_);
    const std::size_t from = begin_;
    begin_ = end;
    depth_ = 0;
    straight_ = false;
    std::size_t last = end;
    while (last > begin &&
           (line_[last - 1] == ' ' || line_[last - 1] == '\t' || line_[last - 1] == '\r'))
      --last;
    if (begin >= last || from >= end) return false;
    Sentence sentence;
    sentence.span = {field_, offset_ + static_cast<std::uint32_t>(begin),
                     offset_ + static_cast<std::uint32_t>(last)};
    sentence.headline = field_ == Field::kTitle;
    const std::string_view text = line_.substr(begin, last - begin);
    sentence.quoted =
        text.starts_with("“") && text.ends_with("”") && text.find("”") == text.size() - 3;
    out_.push_back(std::move(sentence));
    return true;
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < line_.size()) {
      std::size_t next = at;
      if (!is_blank(next_code_point(line_, next))) break;
      at = next;
    }
    return at;
  }

  /// A line of its own that ends in no final ending.
  void mark_headline(Sentence& sentence) const {
    const std::string_view text = line_.substr(sentence.span.begin - offset_, sentence.span.size());
    std::size_t at = 0;
    if (is_bullet(next_code_point(text, at))) {
      sentence.headline = true;
      return;
    }
    constexpr std::size_t kLongestHeadline = 240;
    const bool final =
        text.ends_with("다") || text.ends_with("요") || text.ends_with("까") || text.ends_with("”");
    if (text.size() <= kLongestHeadline && !final) sentence.headline = true;
  }

  std::string_view line_;
  std::uint32_t offset_;
  Field field_;
  std::vector<Sentence>& out_;
  std::size_t begin_ = 0;
  int depth_ = 0;
  bool straight_ = false;
};

}  // namespace

std::vector<Sentence> split_sentences(std::string_view text, Field field) {
  std::vector<Sentence> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    LineSplitter(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), field,
                 sentences)
        .split();
    begin = end + 1;
  }
  return sentences;
}

}  // namespace inyeon::ko
