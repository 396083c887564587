#include "graph/pack/table.h"

#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>

namespace inyeon::packs {
namespace {

template <typename Visit>
void each_line(std::string_view text, const Visit& visit) {
  std::uint64_t line = 1;
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    const std::size_t eol = std::min(text.find('\n', begin), text.size());
    std::string_view content = text.substr(begin, eol - begin);
    if (content.ends_with('\r')) content.remove_suffix(1);
    visit(line, begin, content);
    begin = eol + 1;
  }
}

bool is_utf8(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::int32_t units = 0;
  u_strFromUTF8(nullptr, 0, &units, text.data(), static_cast<std::int32_t>(text.size()), &error);
  return error != U_INVALID_CHAR_FOUND;
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

bool is_composed(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  return unorm2_isNormalized(nfc, wide.getBuffer(), wide.length(), &error) != 0;
}

}  // namespace

std::vector<TableRow> table_rows(std::string_view text) {
  std::vector<TableRow> rows;
  each_line(text, [&](std::uint64_t line, std::size_t begin, std::string_view content) {
    if (content.empty() || content.front() == '#') return;
    TableRow row{line, begin, {}};
    for (std::size_t tab = content.find('\t'); tab != std::string_view::npos;
         tab = content.find('\t')) {
      row.cells.push_back(content.substr(0, tab));
      content.remove_prefix(tab + 1);
    }
    row.cells.push_back(content);
    while (row.cells.size() > 1 && row.cells.back().empty()) row.cells.pop_back();
    rows.push_back(std::move(row));
  });
  return rows;
}

std::uint64_t line_of(std::string_view text, std::size_t at) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size()));
  return 1 + static_cast<std::uint64_t>(std::count(text.begin(), end, '\n'));
}

void check_text(std::string_view text,
                const std::function<void(std::size_t, const std::string&)>& fault) {
  each_line(text, [&](std::uint64_t, std::size_t begin, std::string_view content) {
    if (!is_utf8(content)) return fault(begin, "the line is no UTF-8");
    if (has_control(content)) return fault(begin, "the line has control characters");
    if (!is_composed(content))
      fault(begin, "the line is not in Unicode's composed form (NFC), in which texts are read");
  });
}

}  // namespace inyeon::packs
