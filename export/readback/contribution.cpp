#include "export/readback/contribution.h"

#include "graph/gold/gold_json.h"

namespace inyeon {

void append_instruction(std::string& out, const Extraction& contribution) {
  const std::string line = write_gold(contribution);
  std::size_t plain = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string_view three = std::string_view(line).substr(i, 3);
    const bool fffe = three == "\xEF\xBF\xBE";
    const bool ffff = three == "\xEF\xBF\xBF";
    // Outside of strings JSON has no '>', so that the escape always stands inside of one.
    if (line[i] != '>' && !fffe && !ffff) continue;
    out.append(line, plain, i - plain);
    out += fffe ? "\\uFFFE" : ffff ? "\\uFFFF" : "\\u003E";
    if (fffe || ffff) i += 2;
    plain = i + 1;
  }
  out.append(line, plain);
}

}  // namespace inyeon
