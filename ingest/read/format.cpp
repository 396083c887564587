#include "ingest/read/format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace inyeon {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::string_view without_gz(std::string_view path) {
  return path.ends_with(".gz") ? path.substr(0, path.size() - 3) : path;
}

/// An object: alone in the file, spread over lines, or the first of many, a line each.
Format object_format(std::string_view head, std::string_view path) {
  if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) return Format::kJsonLines;
  const std::size_t line_end = head.find('\n');
  if (line_end == std::string_view::npos) return Format::kJsonLines;
  const std::string_view line = trim(head.substr(0, line_end));
  if (line.ends_with('}')) return Format::kJsonLines;
  // Broken in its first line: further lines that begin with a brace tell.
  return head.find("\n{", line_end) != std::string_view::npos ? Format::kJsonLines : Format::kJson;
}

Format markup_format(std::string_view head, std::string_view path) {
  const std::string text = lower(head);
  std::size_t feed = std::string::npos;
  for (const std::string_view tag : {"<rss", "<feed", "<rdf:rdf"}) {
    feed = std::min(feed, text.find(tag));
  }
  std::size_t html = std::string::npos;
  for (const std::string_view tag :
       {"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<meta", "<p>", "<p "}) {
    html = std::min(html, text.find(tag));
  }
  if (feed < html) return Format::kFeed;
  const std::string name = lower(path);
  const bool named = name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml");
  return html != std::string::npos || named ? Format::kHtml : Format::kText;
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Format>, 5> kNames{
      {{"text", Format::kText},
       {"html", Format::kHtml},
       {"json", Format::kJson},
       {"jsonl", Format::kJsonLines},
       {"feed", Format::kFeed}}};
  for (const auto& [known, format] : kNames) {
    if (known == name) return format;
  }
  return std::nullopt;
}

Format detect_format(std::string_view head, std::string_view path) {
  path = without_gz(path);
  const std::string_view text = trim(head);
  if (text.starts_with('{')) return object_format(text, path);
  if (text.starts_with('[')) {
    const std::string_view inside = trim(text.substr(1));
    if (inside.starts_with('{') || inside.starts_with(']')) return Format::kJson;
  }
  if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) return Format::kJsonLines;
  if (text.starts_with('<')) return markup_format(text, path);
  return Format::kText;
}

}  // namespace inyeon
