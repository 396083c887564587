#include "cli/reading.h"

#include <filesystem>

#include "cli/messages/text.h"
#include "cli/session.h"
#include "cli/terminal/interrupt.h"
#include "cli/terminal/width.h"
#include "ingest/read/inputs.h"

namespace inyeon::cli {

InputMap::InputMap(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    if (input == "-") {
      files_.clear();
      total_ = 0;
      return;
    }
    const auto add = [&](const std::string& path) {
      std::error_code error;
      const std::uint64_t size = std::filesystem::file_size(path, error);
      if (error) return;
      files_[path] = {total_, size};
      total_ += size;
    };
    expand_input(input, add, [](const Problem&) {});  // told when they are read
  }
}

std::uint64_t InputMap::end_of(const Document& document) const {
  const auto at = files_.find(document.info.source);
  if (at == files_.end()) return 0;
  const auto size = static_cast<std::uint32_t>(document.text.size());
  const std::uint64_t end = document.source(Span{Field::kText, size, size}).end;
  return at->second.begin + std::min(end, at->second.size);
}

WatchedRun::WatchedRun(const std::vector<std::string>& inputs, ExtractOptions& options, bool show)
    : map_(inputs), progress_(map_.total(), show && session().verbosity() != Verbosity::kQuiet) {
  watch_for_interrupt();
  options.stop = interrupted;
  options.done = [this](const Document& document, const Extraction& extraction) {
    progress_.add(document.text.size(), extraction.relations.size(), map_.end_of(document));
    if (session().verbosity() == Verbosity::kVerbose)
      print_line("inyeon: " + tr("{}: {} entities, {} relations", printable(document.info.id),
                                 extraction.entities.size(), extraction.relations.size()));
  };
}

}  // namespace inyeon::cli
