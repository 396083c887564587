#include "export/drawing/label.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace inyeon {
namespace {

// No picture shows more of a name, and a name may have a megabyte.
constexpr std::size_t kMostBytes = 8192;

struct Cluster {
  std::string_view text;  // into the text that was split
  std::size_t columns;
};

// Controls and line ends as spaces; what XML has no place for as U+FFFD.
std::string printable(std::string_view text) {
  std::string clean;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 code = 0;
    U8_NEXT(bytes, at, size, code);
    if (code < 0 || (code & 0xFFFE) == 0xFFFE)
      clean += "\xEF\xBF\xBD";
    else if ((U_GET_GC_MASK(code) & (U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0)
      clean += ' ';
    else
      clean += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
  }
  return clean;
}

std::string_view whole_code_points(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

UChar32 first_code_point(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int32_t at = 0;
  UChar32 code = 0;
  U8_NEXT(bytes, at, static_cast<std::int32_t>(text.size()), code);
  return code;
}

std::size_t columns(std::string_view cluster) {
  const auto width = static_cast<UEastAsianWidth>(
      u_getIntPropertyValue(first_code_point(cluster), UCHAR_EAST_ASIAN_WIDTH));
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::vector<Cluster> clusters(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
  UText* input =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
  std::vector<Cluster> all;
  if (U_SUCCESS(error)) {
    breaks->setText(input, error);
    std::int32_t begin = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
      const std::string_view cluster =
          text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
      all.push_back({cluster, columns(cluster)});
      begin = end;
    }
  }
  utext_close(input);
  return all;
}

// Where the line that begins at `begin` ends: after the last space that fits, else where it is
// full.
std::size_t line_end(const std::vector<Cluster>& all, std::size_t begin, std::size_t width) {
  std::size_t used = 0;
  std::size_t space = begin;
  for (std::size_t i = begin; i < all.size(); ++i) {
    used += all[i].columns;
    if (all[i].text == " ") space = i;
    if (used > width) return space > begin ? space : std::max(i, begin + 1);
  }
  return all.size();
}

}  // namespace

std::string cut_to_columns(std::string_view text, std::size_t limit) {
  const std::string_view start = whole_code_points(text, kMostBytes);
  const std::string clean = printable(start);
  std::string cut;
  std::size_t used = 0;
  for (const Cluster& cluster : clusters(clean)) {
    used += cluster.columns;
    if (used > limit) return cut + "…";
    cut += cluster.text;
  }
  return start.size() < text.size() ? cut + "…" : cut;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t lines) {
  const std::string clean = printable(whole_code_points(text, kMostBytes));
  const std::vector<Cluster> all = clusters(clean);
  std::string result;
  std::size_t begin = 0;
  for (std::size_t line = 0; line < lines && begin < all.size(); ++line) {
    const std::size_t end = line_end(all, begin, width);
    if (line > 0) result += '\n';
    for (std::size_t i = begin; i < end; ++i) result += all[i].text;
    begin = end;
    while (begin < all.size() && all[begin].text == " ") ++begin;
  }
  return begin < all.size() ? result + "…" : result;
}

std::string cut_to_bytes(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  std::string cut;
  for (const Cluster& cluster : clusters(whole_code_points(text, bytes + 64))) {
    if (cut.size() + cluster.text.size() > bytes) break;
    cut += cluster.text;
  }
  return cut + "…";
}

}  // namespace inyeon
