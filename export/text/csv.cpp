#include "export/text/csv.h"

namespace inyeon {

void append_cell(std::string& out, std::string_view value, Replacements& replaced) {
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '"' && value[i] != '\0') continue;
    out.append(value, plain, i - plain);
    if (value[i] == '"') {
      out += "\"\"";
    } else {
      replaced.put(out);
    }
    plain = i + 1;
  }
  out.append(value, plain);
  out += '"';
}

}  // namespace inyeon
