// What a run of `inyeon ingest` has put into a graph file, for the run after an interruption.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "graph/model/extraction.h"

namespace inyeon::cli {

/// A file beside the graph file, GRAPH.unfinished: a first line that says how documents were read,
/// then a line for each that is in the graph. It is there only while a run is unfinished; the next
/// run with the same program and options passes over the documents that it names, if their texts
/// are still the same. A journal of another program or of other options is dropped.
class IngestJournal {
 public:
  /// `settings` is all that decides what a text gives beside the text itself.
  IngestJournal(const std::string& graph, std::string_view settings);

  /// Whether the run before has put this very document into the graph.
  bool has(const Document& document) const;
  /// Notes a document; it counts from the next commit on.
  void note(const Extraction& extraction);
  /// What was noted is in the graph. Throws EnvironmentError.
  void commit();
  /// The run is done: takes the file away.
  void finish();
  /// The same, for who changes the graph otherwise.
  static void drop(const std::string& graph);

 private:
  std::string path_;
  std::string head_;
  std::set<std::string, std::less<>> known_;
  std::vector<std::string> noted_;
};

}  // namespace inyeon::cli
