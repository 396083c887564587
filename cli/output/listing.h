// Rows of named values, printed for people or for programs.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace inyeon::cli {

enum class Format { kTable, kJson, kCsv };

/// --format table, json (one object a line) or csv; `table` where it is not given.
void add_format_option(CLI::App& app, Format& format);

struct Column {
  std::string_view key;      ///< of JSON and CSV: never in another language
  std::string_view heading;  ///< of the table, in English
  bool number = false;       ///< to the right in the table, bare in JSON
  bool list = false;  ///< the value's lines are an array in JSON, "; " between them elsewhere
};

/// Gathers rows, then prints them: a table is as wide as its widest cell, Hangul counted as two
/// columns. A CSV cell that a spreadsheet would run as a formula gets an apostrophe before it.
class Listing {
 public:
  explicit Listing(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// A value a column, in UTF-8; numbers as text.
  void row(std::vector<std::string> values) { rows_.push_back(std::move(values)); }
  bool empty() const { return rows_.empty(); }
  void print(Format format, std::ostream& out) const;

 private:
  void print_table(std::ostream& out) const;
  void print_json(std::ostream& out) const;
  void print_csv(std::ostream& out) const;

  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// Values of a list column.
std::string list_of(const std::vector<std::string>& values);

}  // namespace inyeon::cli
