// How far a push came, in a file, so that the next run goes on from there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inyeon {

/// Counts batches, and passes over those that an earlier run with the same target had sent. A batch
/// is known by its place and by a hash over all up to it: where the graph has changed in between,
/// nothing is passed over.
class ProgressFile {
 public:
  /// An empty path keeps nothing. What is in the file of another target is not used.
  ProgressFile(std::string path, std::string target);

  /// Batches that the earlier run had sent.
  std::size_t sent_before() const { return sent_before_; }

  enum class Step { kSend, kPassOver, kStartAgain };
  /// For each batch in turn. kStartAgain: the graph is not the earlier run's; call restart() and
  /// begin with the first batch.
  Step next(std::string_view batch);
  void restart();
  /// The batch has arrived. Throws EnvironmentError where the file cannot be written.
  void confirm();
  /// All have arrived: removes the file.
  void finish();

 private:
  std::string path_, target_;
  std::size_t sent_before_ = 0;
  std::uint64_t hash_before_ = 0;
  std::size_t count_ = 0;
  std::uint64_t hash_ = 0;
};

}  // namespace inyeon
