#include "cli/output/listing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/graph_options.h"
#include "cli/messages/text.h"
#include "cli/terminal/style.h"
#include "cli/terminal/width.h"
#include "export/text/csv.h"

namespace inyeon::cli {
namespace {

std::vector<std::string> values_of(std::string_view list) {
  std::vector<std::string> values;
  while (!list.empty()) {
    const std::size_t cut = std::min(list.find('\n'), list.size());
    values.emplace_back(list.substr(0, cut));
    list.remove_prefix(std::min(cut + 1, list.size()));
  }
  return values;
}

std::string joined(std::string_view list) {
  std::string text;
  for (const std::string& value : values_of(list)) text += (text.empty() ? "" : "; ") + value;
  return text;
}

}  // namespace

void add_format_option(CLI::App& app, Format& format) {
  static const std::map<std::string, Format> kNames = {
      {"table", Format::kTable}, {"json", Format::kJson}, {"csv", Format::kCsv}};
  app.add_option_function<std::string>(
         "--format", [&format](const std::string& name) { format = kNames.at(name); },
         "How to print it")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->type_name("FORMAT")
      ->default_str("table");
}

std::string list_of(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text += '\n';
    for (const char c : value) text += c == '\n' ? ' ' : c;
  }
  return text;
}

void Listing::print(Format format, std::ostream& out) const {
  if (format == Format::kJson) return print_json(out);
  if (format == Format::kCsv) return print_csv(out);
  print_table(out);
}

void Listing::print_table(std::ostream& out) const {
  if (rows_.empty()) return;
  std::vector<std::vector<std::string>> cells(1);
  for (const Column& column : columns_) cells[0].push_back(tr(column.heading));
  for (const auto& row : rows_) {
    auto& line = cells.emplace_back();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      line.push_back(printable(columns_[i].list ? joined(row[i]) : row[i]));
  }
  std::vector<std::size_t> widths(columns_.size());
  for (const auto& line : cells) {
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], display_width(line[i]));
  }
  for (std::size_t number = 0; number < cells.size(); ++number) {
    std::string text;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string& cell = cells[number][i];
      const std::string space(widths[i] - display_width(cell), ' ');
      if (i > 0) text += "  ";
      text += columns_[i].number ? space + cell : cell + space;
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out << (number == 0 ? styled(Style::kHeading, text) : text) << '\n';
  }
}

void Listing::print_json(std::ostream& out) const {
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      out << (i == 0 ? "{" : ",") << json_string(columns_[i].key) << ':';
      if (columns_[i].number) {
        out << row[i];
      } else if (columns_[i].list) {
        const char* comma = "[";
        for (const std::string& value : values_of(row[i])) {
          out << comma << json_string(value);
          comma = ",";
        }
        out << (row[i].empty() ? "[]" : "]");
      } else {
        out << json_string(row[i]);
      }
    }
    out << "}\n";
  }
}

void Listing::print_csv(std::ostream& out) const {
  Replacements replaced;
  std::string text;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i > 0) text += ',';
    text += columns_[i].key;
  }
  text += "\r\n";
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i > 0) text += ',';
      const std::string value = columns_[i].list ? joined(row[i]) : row[i];
      if (columns_[i].number) {
        text += value;
      } else {
        append_cell(text, (starts_formula(value) ? "'" : "") + value, replaced);
      }
    }
    text += "\r\n";
  }
  out << text;
}

}  // namespace inyeon::cli
