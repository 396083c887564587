#include "export/html/script_text.h"

namespace inyeon {
namespace {

constexpr std::string_view kLineSeparator = "\xE2\x80\xA8";
constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";

std::string_view escape(std::string_view rest) {
  if (rest.front() == '<') return "\\u003C";
  if (rest.front() == '>') return "\\u003E";
  if (rest.front() == '&') return "\\u0026";
  if (rest.starts_with(kLineSeparator)) return "\\u2028";
  if (rest.starts_with(kParagraphSeparator)) return "\\u2029";
  return {};
}

}  // namespace

void append_for_script(std::string& out, std::string_view json) {
  constexpr std::string_view kSuspects = "<>&\xE2";
  std::size_t plain = 0;
  for (std::size_t at = json.find_first_of(kSuspects); at != std::string_view::npos;
       at = json.find_first_of(kSuspects, at + 1)) {
    const std::string_view escaped = escape(json.substr(at));
    if (escaped.empty()) continue;
    out.append(json, plain, at - plain);
    out += escaped;
    plain = at + (json[at] == '\xE2' ? kLineSeparator.size() : 1);
  }
  out.append(json, plain);
}

}  // namespace inyeon
