#include "export/push/progress_file.h"

#include <filesystem>
#include <fstream>

#include "graph/identity/stable_hash.h"
#include "graph/model/problem.h"

namespace inyeon {
namespace {

constexpr std::string_view kFirstLine = "inyeon push 1";

}  // namespace

ProgressFile::ProgressFile(std::string path, std::string target)
    : path_(std::move(path)), target_(std::move(target)) {
  if (path_.empty()) return;
  std::ifstream file(path_);
  std::string first, written_target;
  std::getline(file, first);
  std::getline(file, written_target);
  std::size_t sent = 0;
  std::uint64_t hash = 0;
  if (first == kFirstLine && written_target == target_ && file >> sent >> hash) {
    sent_before_ = sent;
    hash_before_ = hash;
  }
}

ProgressFile::Step ProgressFile::next(std::string_view batch) {
  ++count_;
  hash_ = stable_hash(batch, hash_ + 1);
  if (count_ < sent_before_) return Step::kPassOver;
  if (count_ > sent_before_) return Step::kSend;
  return hash_ == hash_before_ ? Step::kPassOver : Step::kStartAgain;
}

void ProgressFile::restart() {
  sent_before_ = 0;
  count_ = 0;
  hash_ = 0;
}

void ProgressFile::confirm() {
  if (path_.empty()) return;
  const std::string unfinished = path_ + ".part";
  std::ofstream file(unfinished);
  file << kFirstLine << '\n' << target_ << '\n' << count_ << ' ' << hash_ << '\n';
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(unfinished, path_, error);
  if (!file || error) throw EnvironmentError("cannot write " + path_);
}

void ProgressFile::finish() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

}  // namespace inyeon
