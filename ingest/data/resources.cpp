#include "ingest/data/resources.h"

#include <stdexcept>
#include <string>

namespace inyeon {
namespace {

std::vector<std::string_view> split_tabs(std::string_view line) {
  std::vector<std::string_view> fields;
  std::size_t begin = 0;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos;
       tab = line.find('\t', begin)) {
    fields.push_back(line.substr(begin, tab - begin));
    begin = tab + 1;
  }
  fields.push_back(line.substr(begin));
  return fields;
}

}  // namespace

std::string_view resource(std::string_view name) {
  for (const EmbeddedFile& file : ingest_data()) {
    if (file.name == name) return file.content;
  }
  throw std::logic_error("no data file named " + std::string(name));
}

std::vector<std::vector<std::string_view>> tsv_rows(std::string_view content) {
  std::vector<std::vector<std::string_view>> rows;
  while (!content.empty()) {
    const std::size_t eol = content.find('\n');
    std::string_view line = content.substr(0, eol);
    if (line.ends_with('\r')) line.remove_suffix(1);
    content.remove_prefix(eol == std::string_view::npos ? content.size() : eol + 1);
    if (!line.empty() && line.front() != '#') rows.push_back(split_tabs(line));
  }
  return rows;
}

}  // namespace inyeon
