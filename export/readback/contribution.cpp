#include "export/readback/contribution.h"

#include "graph/gold/gold_json.h"
#include "graph/gold/json_writer.h"

namespace inyeon {

std::string contribution_json(const Extraction& contribution) { return write_gold(contribution); }

std::string contribution_json(const AliasRule& rule) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.key("same");
  json.raw(rule.same ? "true" : "false");
  json.field("one_key", rule.one_key);
  json.field("other_key", rule.other_key);
  json.field("one_name", rule.one_name);
  json.field("other_name", rule.other_name);
  json.end_object();
  return text;
}

void append_instruction(std::string& out, const std::string& line) {
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
