#include "cli/ingest_journal.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "graph/identity/stable_hash.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

// 128 bits of all that the extraction of a document depends on.
std::string digest(const DocumentInfo& info, std::string_view text) {
  std::string all;
  for (const std::string* part :
       {&info.id, &info.lang, &info.title, &info.date, &info.url, &info.outlet, &info.source})
    all += fmt::format("{}:{}", part->size(), *part);
  all += text;
  return fmt::format("{:016x}{:016x}", stable_hash(all, 1), stable_hash(all, 2));
}

}  // namespace

IngestJournal::IngestJournal(const std::string& graph, std::string_view settings)
    : path_(graph + ".unfinished"),
      head_(fmt::format("inyeon {} {:016x}", INYEON_VERSION, stable_hash(settings))) {
  std::ifstream file(path_);
  std::string line;
  const bool ours = std::filesystem::exists(graph) && std::getline(file, line) && line == head_;
  while (ours && std::getline(file, line)) known_.insert(line);
  if (!ours) finish();
}

void IngestJournal::drop(const std::string& graph) {
  std::error_code ignored;
  std::filesystem::remove(graph + ".unfinished", ignored);
}

bool IngestJournal::has(const Document& document) const {
  return !known_.empty() && known_.contains(digest(document.info, document.text));
}

void IngestJournal::note(const Extraction& extraction) {
  noted_.push_back(digest(extraction.document, extraction.text));
}

void IngestJournal::commit() {
  std::error_code error;
  const bool begun = std::filesystem::exists(path_, error);
  std::ofstream file(path_, std::ios::app);
  if (!begun) file << head_ << '\n';
  for (const std::string& line : noted_) file << line << '\n';
  noted_.clear();
  file.close();
  if (!file) throw EnvironmentError("cannot write " + path_);
}

void IngestJournal::finish() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
  noted_.clear();
}

}  // namespace inyeon::cli
