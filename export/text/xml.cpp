#include "export/text/xml.h"

#include <array>

namespace inyeon {
namespace {

constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < 0x20; ++c) special[c] = true;
  for (const char c : {'&', '<', '>', '"'}) special[static_cast<unsigned char>(c)] = true;
  special[0xEF] = true;  // U+FFFE and U+FFFF begin so
  return special;
}
constexpr std::array<bool, 256> kSpecial = make_special();

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";  // a reader makes spaces of plain ones in attributes
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";  // a reader makes a line feed of a plain one
    default:
      return {};
  }
}

}  // namespace

void append_xml(std::string& out, std::string_view text, Replacements& replaced) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!kSpecial[static_cast<unsigned char>(text[i])]) continue;
    const std::string_view three = text.substr(i, 3);
    const bool noncharacter = three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
    if (text[i] == '\xEF' && !noncharacter) continue;
    out.append(text, plain, i - plain);
    if (const std::string_view name = reference(text[i]); !name.empty()) {
      out += name;
    } else {
      replaced.put(out);
    }
    if (noncharacter) i += 2;
    plain = i + 1;
  }
  out.append(text, plain);
}

}  // namespace inyeon
