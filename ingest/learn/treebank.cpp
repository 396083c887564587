#include "ingest/learn/treebank.h"

#include <charconv>
#include <stdexcept>

namespace inyeon::learn {
namespace {

class ConlluReader {
 public:
  std::vector<TreebankSentence> read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      std::string_view row = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++line_;
      if (row.ends_with('\r')) row.remove_suffix(1);
      if (row.empty()) close();
      if (!row.empty() && row.front() != '#') word(row);
    }
    close();
    return std::move(sentences_);
  }

 private:
  void word(std::string_view row) {
    std::string_view fields[8];
    for (std::string_view& field : fields) {
      const std::size_t tab = row.find('\t');
      if (tab == std::string_view::npos) refuse("expected ten columns");
      field = row.substr(0, tab);
      row.remove_prefix(tab + 1);
    }
    if (fields[0].find_first_of("-.") != std::string_view::npos) return;
    std::uint32_t head = 0;
    const auto read = std::from_chars(fields[6].data(), fields[6].data() + fields[6].size(), head);
    if (read.ec != std::errc{}) refuse("the head is no number");
    sentence_.forms.emplace_back(fields[1]);
    sentence_.lemmas.emplace_back(fields[2]);
    sentence_.tags.emplace_back(fields[4]);
    sentence_.heads.push_back(head);
    sentence_.labels.emplace_back(fields[7]);
  }

  void close() {
    const auto size = static_cast<std::uint32_t>(sentence_.size());
    for (std::uint32_t& head : sentence_.heads) {
      if (head > size) refuse("a head lies outside of its sentence");
      head = head == 0 ? size : head - 1;
    }
    if (size > 0) sentences_.push_back(std::move(sentence_));
    sentence_ = {};
  }

  [[noreturn]] void refuse(const char* why) const {
    throw std::invalid_argument("line " + std::to_string(line_) + ": " + why);
  }

  std::vector<TreebankSentence> sentences_;
  TreebankSentence sentence_;
  std::size_t line_ = 0;
};

}  // namespace

std::vector<TreebankSentence> read_conllu(std::string_view text) {
  return ConlluReader().read(text);
}

}  // namespace inyeon::learn
