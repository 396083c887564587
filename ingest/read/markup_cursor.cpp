#include "ingest/read/markup_cursor.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/read/aligned_text.h"
#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

constexpr std::size_t kReach = 4000;  // characters to look ahead at most

bool iequals_at(std::string_view text, std::size_t at, std::string_view lower) {
  if (text.size() - std::min(at, text.size()) < lower.size()) return false;
  return std::equal(
      lower.begin(), lower.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
      [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

std::size_t after(std::string_view text, std::string_view mark, std::size_t from) {
  const std::size_t found = text.find(mark, from);
  return found == std::string_view::npos ? text.size() : found + mark.size();
}

/// The end of the tag that begins at `at`; quotes may hold '>'.
std::size_t tag_end(std::string_view text, std::size_t at) {
  char quote = 0;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return text.size();
}

char32_t named_entity(std::string_view name, Markup markup) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 5> kXml{
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const auto& [known, c] : kXml) {
    if (name == known) return c;
  }
  if (markup == Markup::kXml) return 0;
  const std::string key(name);
  const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(key.c_str()));
  return entity == nullptr ? 0 : entity->value;
}

char32_t numeric_entity(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty()) return 0;
  char32_t value = 0;
  for (const char raw : digits) {
    const auto c = static_cast<unsigned char>(raw);
    if (hex ? std::isxdigit(c) == 0 : std::isdigit(c) == 0) return 0;
    const int digit = std::isdigit(c) != 0 ? c - '0' : std::tolower(c) - 'a' + 10;
    value = std::min<char32_t>(value * (hex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
  }
  return value;
}

}  // namespace

char32_t next_markup_character(std::string_view source, std::size_t& at, Markup markup) {
  if (source[at] == '&') {
    const std::string_view body = source.substr(at + 1, 40);
    const std::size_t end = body.find(';');
    if (end != std::string_view::npos && end > 0) {
      const std::string_view name = body.substr(0, end);
      const char32_t c =
          name.starts_with('#') ? numeric_entity(name.substr(1)) : named_entity(name, markup);
      if (c != 0) {
        at += end + 2;
        return c;
      }
    }
  }
  return next_code_point(source, at);
}

MarkupCursor::MarkupCursor(std::string_view source, Markup markup)
    : source_(source), markup_(markup), patience_(20 * kReach + source.size()) {}

/// From a '<' to where text may go on; the same position where the '<' is only text.
std::size_t MarkupCursor::skip_markup(std::size_t at) const {
  if (iequals_at(source_, at, "<!--")) return after(source_, "-->", at + 4);
  const char second = at + 1 < source_.size() ? source_[at + 1] : ' ';
  if (second == '?' && markup_ == Markup::kXml) return after(source_, "?>", at);
  if (second == '!' || second == '?') return after(source_, ">", at);
  const bool letter = std::isalpha(static_cast<unsigned char>(second)) != 0 || second == '_';
  if (second != '/' && !letter) return at;
  if (markup_ == Markup::kHtml) {
    for (const std::string_view raw : {"script", "style"}) {
      if (!iequals_at(source_, at + 1, raw)) continue;
      const std::string closing = "</" + std::string(raw);
      std::size_t end = tag_end(source_, at);
      while (end < source_.size() && !iequals_at(source_, end, closing)) {
        end = std::min(source_.find('<', end + 1), source_.size());
      }
      return end;
    }
  }
  return tag_end(source_, at);
}

bool MarkupCursor::next(std::size_t& at, std::size_t& cdata_end, Character& out) const {
  while (at < source_.size()) {
    if (at < cdata_end) {
      out.begin = at;
      out.code_point = next_code_point(source_, at);
    } else if (source_.substr(at).starts_with("]]>") && at == cdata_end && cdata_end > 0) {
      at += 3;
      cdata_end = 0;
      continue;
    } else if (markup_ == Markup::kXml && source_.substr(at).starts_with("<![CDATA[")) {
      at += 9;
      cdata_end = std::min(source_.find("]]>", at), source_.size());
      continue;
    } else {
      const std::size_t past = source_[at] == '<' ? skip_markup(at) : at;
      if (past != at) {
        at = past;
        continue;
      }
      out.begin = at;
      out.code_point = next_markup_character(source_, at, markup_);
    }
    out.end = at;
    if (!is_space(out.code_point)) return true;
  }
  return false;
}

bool MarkupCursor::agrees(std::string_view text, std::size_t at, std::size_t source_at,
                          std::size_t cdata_end) const {
  for (int matched = 0; matched < 6 && at < text.size();) {
    const char32_t wanted = next_code_point(text, at);
    if (is_space(wanted)) continue;
    Character here;
    if (!next(source_at, cdata_end, here) || here.code_point != wanted) return false;
    ++matched;
  }
  return true;
}

std::optional<SourceRange> MarkupCursor::find(std::string_view text, std::size_t at) {
  std::size_t next_at = at;
  const char32_t wanted = next_code_point(text, next_at);
  if (is_space(wanted)) return std::nullopt;
  std::size_t source_at = at_;
  std::size_t cdata_end = cdata_end_;
  Character here;
  for (std::size_t tried = 0; tried < kReach && patience_ > 0; ++tried) {
    if (!next(source_at, cdata_end, here)) break;
    if (tried > 0) --patience_;
    if (here.code_point != wanted) continue;
    if (tried > 0 && !agrees(text, next_at, source_at, cdata_end)) continue;
    at_ = source_at;
    cdata_end_ = cdata_end;
    last_end_ = here.end;
    return SourceRange{here.begin, here.end};
  }
  return std::nullopt;
}

namespace {

/// Reads `text` off the source from `at` on; nothing where it reads otherwise.
std::optional<AlignedText> read_off(std::string_view source, std::size_t at,
                                    std::string_view text) {
  AlignedText out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t wanted = next_code_point(text, i);
    if (is_space(wanted)) {
      std::size_t peek = at;
      while (peek < source.size() && is_space(next_markup_character(source, peek, Markup::kHtml))) {
        at = peek;
      }
      out.gap(" ");
      continue;
    }
    const std::size_t begin = at;
    if (at >= source.size() || next_markup_character(source, at, Markup::kHtml) != wanted) {
      return std::nullopt;
    }
    out.character(wanted, SourceRange{begin, at});
  }
  return out;
}

}  // namespace

MappedText find_in_markup(std::string_view source, std::string_view text) {
  for (std::size_t at = 0; at < source.size() && !text.empty();) {
    if (auto found = read_off(source, at, text)) return found->take();
    at += std::max<std::size_t>(utf8_length_at(source, at), 1);
  }
  MappedText out{std::string(text), {}};
  if (!text.empty()) out.offsets.append(static_cast<std::uint32_t>(text.size()), 0, 0);
  return out;
}

}  // namespace inyeon
