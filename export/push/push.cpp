#include "export/push/push.h"

#include "export/push/progress_file.h"
#include "export/push/targets.h"

namespace inyeon {
namespace {

/// Thrown where what an earlier run had sent is not what this one would.
struct GraphChanged {};

class Sender {
 public:
  Sender(const PushOptions& options, ProgressFile& file, PushTarget& target)
      : options_(options), file_(file), target_(target) {}

  void operator()(const PushBatch& batch) {
    switch (file_.next(batch.body)) {
      case ProgressFile::Step::kStartAgain:
        throw GraphChanged();
      case ProgressFile::Step::kPassOver:
        ++done_.passed_over;
        return;
      case ProgressFile::Step::kSend:
        break;
    }
    if (!options_.dry_run) {
      target_.send(batch, done_.passed_over + done_.batches == 0);
      file_.confirm();
    }
    ++done_.batches;
    done_.bytes += batch.body.size();
    if (options_.progress) options_.progress(done_);
  }

  const PushProgress& done() const { return done_; }

 private:
  const PushOptions& options_;
  ProgressFile& file_;
  PushTarget& target_;
  PushProgress done_;
};

}  // namespace

PushProgress push(const GraphSource& graph, const PushOptions& options) {
  const std::unique_ptr<PushTarget> target = make_push_target(options);
  ProgressFile file(options.progress_file, options.url + ' ' + options.graph);
  const auto run = [&] {
    Sender sender(options, file, *target);
    target->batches(graph, std::ref(sender));
    return sender.done();
  };
  PushProgress done;
  try {
    done = run();
  } catch (const GraphChanged&) {
    file.restart();
    done = run();
  }
  if (!options.dry_run) file.finish();
  return done;
}

}  // namespace inyeon
