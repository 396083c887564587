#include "ingest/pipeline/parallel.h"

#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace inyeon {
namespace {

// Documents are read on the calling thread, gathered, extracted side by side and handed on in
// order. A batch is bounded by the bytes in it, so that a huge input never lies in memory whole.
constexpr std::size_t kBatchBytes = 4u << 20;

struct Stopped {};  // ends the reading; never leaves this file

class Batches {
 public:
  Batches(const Extractor& extractor, const ExtractOptions& options, const ExtractionSink& sink)
      : extractor_(extractor),
        options_(options),
        sink_(sink),
        arena_(options.threads == 0 ? tbb::task_arena::automatic
                                    : static_cast<int>(options.threads)) {}

  void add(Document&& document) {
    if (stopped()) throw Stopped();
    if (options_.skip && options_.skip(document)) return;
    bytes_ += document.text.size() + 1;
    documents_.push_back(std::move(document));
    if (bytes_ >= kBatchBytes) flush();
  }

  void flush() {
    std::vector<std::optional<Extraction>> results(documents_.size());
    arena_.execute([&] {
      tbb::task_group group;
      for (std::size_t i = 0; i < documents_.size(); ++i) {
        group.run([&, i] {
          if (stopped()) return;
          results[i] = extractor_.extract(documents_[i]);
          keep_wanted(*results[i]);
          if (options_.done) options_.done(documents_[i], *results[i]);
        });
      }
      group.wait();
    });
    documents_.clear();
    bytes_ = 0;
    for (auto& result : results) {
      if (!result) throw Stopped();
      sink_(std::move(*result));
    }
  }

 private:
  bool stopped() const { return options_.stop && options_.stop(); }

  void keep_wanted(Extraction& extraction) const {
    std::erase_if(extraction.relations, [&](const Relation& relation) {
      return relation.confidence < options_.min_confidence ||
             (!options_.open_relations && relation.predicate == kOpenPredicate);
    });
  }

  const Extractor& extractor_;
  const ExtractOptions& options_;
  const ExtractionSink& sink_;
  tbb::task_arena arena_;
  std::vector<Document> documents_;
  std::size_t bytes_ = 0;
};

}  // namespace

std::size_t extract_documents(const Extractor& extractor, const std::vector<std::string>& inputs,
                              const ExtractOptions& options, const ExtractionSink& sink,
                              const ProblemSink& problems) {
  Batches batches(extractor, options, sink);
  std::size_t count = 0;
  const ProblemSink counted = [&](const Problem& problem) {
    ++count;
    problems(problem);
  };
  try {
    read_documents(
        inputs, options.read, [&](Document&& document) { batches.add(std::move(document)); },
        counted);
    batches.flush();
  } catch (const Stopped&) {
    // What had been extracted before is with the sink.
  }
  return count;
}

}  // namespace inyeon
