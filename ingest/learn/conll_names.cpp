#include <algorithm>
#include <array>

#include "ingest/learn/labels.h"
#include "ingest/learn/name_data.h"

namespace inyeon::learn {
namespace {

constexpr std::uint64_t bit(Label label) { return std::uint64_t{1} << label; }

// Types by their number in name_types().
enum Type : std::size_t { kOrg, kPer, kLoc, kProduct, kTech, kFacility, kEvent, kProject };

std::uint64_t either(std::initializer_list<Type> types, bool begins) {
  std::uint64_t mask = 0;
  for (const Type type : types) mask |= bit(begins ? begin_of(type) : inside_of(type));
  return mask;
}

std::uint64_t mask_of(std::string_view type, bool begins, bool capital) {
  if (type == "ORG") return either({kOrg}, begins);
  if (type == "PER") return either({kPer}, begins);
  if (type == "LOC") return either({kLoc, kFacility}, begins);
  if (type == "MISC") return bit(kOutside) | either({kProduct, kTech, kEvent, kProject}, begins);
  if (capital) return bit(kOutside);
  return bit(kOutside) | either({kProduct, kTech, kFacility, kProject}, true) |
         either({kProduct, kTech, kFacility, kProject}, false);
}

// Newspapers leave no space before these.
bool clings(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kClinging = {".", ",",  ";",   ":", "?",
                                                                "!", "'s", "n't", ")"};
  return std::find(kClinging.begin(), kClinging.end(), word) != kClinging.end();
}

class Reader {
 public:
  std::vector<AnnotatedLine> run(std::string_view columns) {
    while (!columns.empty()) {
      const std::size_t eol = std::min(columns.find('\n'), columns.size());
      std::string_view row = columns.substr(0, eol);
      columns.remove_prefix(std::min(eol + 1, columns.size()));
      while (!row.empty() && (row.back() == '\r' || row.back() == ' ')) row.remove_suffix(1);
      const std::size_t space = row.find_first_of(" \t");
      if (space == std::string_view::npos || row.starts_with("-DOCSTART-"))
        end_line();
      else
        add(row.substr(0, space), row.substr(row.find_last_of(" \t") + 1));
    }
    end_line();
    return std::move(lines_);
  }

 private:
  void end_line() {
    if (!line_.text.empty()) lines_.push_back(std::move(line_));
    line_ = {};
    last_.clear();
  }

  void add(std::string_view word, std::string_view tag) {
    const std::string_view type = tag.size() > 2 ? tag.substr(2) : std::string_view();
    const bool begins = type.empty() || tag.front() == 'B' || type != last_;
    const bool capital = word.front() >= 'A' && word.front() <= 'Z';
    if (!line_.text.empty() && !clings(word) && line_.text.back() != '(') {
      line_.text += ' ';
      line_.allowed.push_back(bit(kOutside));
    }
    line_.text += word;
    line_.allowed.push_back(mask_of(type, begins, capital));
    line_.allowed.resize(line_.text.size(), mask_of(type, false, capital));
    last_ = type;
  }

  std::vector<AnnotatedLine> lines_;
  AnnotatedLine line_;
  std::string last_;
};

}  // namespace

std::vector<AnnotatedLine> read_conll(std::string_view columns) { return Reader().run(columns); }

}  // namespace inyeon::learn
