#include "graph/store/sweep/record_sorter.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <queue>

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr std::size_t kWritten = std::size_t{1} << 20U;
constexpr std::size_t kMostRead = std::size_t{16} << 20U;  // by all runs together
constexpr std::size_t kFewestRead = std::size_t{1} << 13U;

constexpr std::size_t kAhead = 6;  // records
constexpr std::size_t kLine = 64;  // bytes that memory gives at once

// Sorted records lie anywhere in memory, and waiting for it is most of what reading them costs.
void fetch(std::string_view record) {
  for (std::size_t at = 0; at < std::min(record.size(), 4 * kLine); at += kLine)
    __builtin_prefetch(record.data() + at);
}

using Key = RecordSorter::Key;

struct Header {
  Key key;
  std::uint64_t size;
};

bool before(const Key& a, const Key& b) {
  if (a[0] != b[0]) return a[0] < b[0];
  return a[1] != b[1] ? a[1] < b[1] : a[2] < b[2];
}

// The records of one run, one after the other.
class RunReader {
 public:
  RunReader(const ScratchFile& file, std::uint64_t begin, std::uint64_t end, std::size_t buffer)
      : file_(file), next_(begin), end_(end), buffer_(buffer) {}

  bool step() {
    at_ += taken_;
    taken_ = 0;
    if (at_ == held_ && next_ == end_) return false;
    need(sizeof(Header));
    std::memcpy(&header_, buffer_.data() + at_, sizeof(Header));
    need(sizeof(Header) + header_.size);
    taken_ = sizeof(Header) + header_.size;
    return true;
  }
  const Key& key() const { return header_.key; }
  std::string_view bytes() const {
    return {buffer_.data() + at_ + sizeof(Header), static_cast<std::size_t>(header_.size)};
  }

 private:
  void need(std::size_t size) {
    if (held_ - at_ >= size) return;
    std::memmove(buffer_.data(), buffer_.data() + at_, held_ - at_);
    held_ -= at_;
    at_ = 0;
    if (buffer_.size() < size) buffer_.resize(size);
    const std::size_t most = std::min<std::uint64_t>(buffer_.size() - held_, end_ - next_);
    const std::size_t got = file_.read(next_, buffer_.data() + held_, most);
    next_ += got;
    held_ += got;
    if (held_ < size) throw EnvironmentError("a temporary file cannot be read");
  }

  const ScratchFile& file_;
  std::uint64_t next_, end_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, held_ = 0, taken_ = 0;
  Header header_{};
};

}  // namespace

RecordSorter::RecordSorter(std::size_t most_bytes)
    : most_bytes_(
          std::min<std::size_t>(most_bytes, std::numeric_limits<std::uint32_t>::max() / 2)) {}

void RecordSorter::add(const Key& key, std::string_view bytes) {
  // Pages that are not used cost nothing; growing would copy.
  if (bytes_.capacity() < most_bytes_) bytes_.reserve(most_bytes_);
  const std::size_t more = bytes.size() + sizeof(Entry);
  if (bytes_.size() + entries_.size() * sizeof(Entry) + more > most_bytes_ && !entries_.empty())
    spill();
  entries_.push_back(
      {key, static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(bytes.size())});
  bytes_ += bytes;
}

void RecordSorter::sort() {
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return before(a.key, b.key); });
}

void RecordSorter::spill() {
  sort();
  const std::uint64_t begin = scratch_.size();
  std::string written;
  written.reserve(kWritten);
  for (const Entry& entry : entries_) {
    const Header header{entry.key, entry.size};
    written.append(reinterpret_cast<const char*>(&header), sizeof(header));
    written.append(bytes_, entry.offset, entry.size);
    if (written.size() < kWritten) continue;
    scratch_.append(written);
    written.clear();
  }
  scratch_.append(written);
  runs_.push_back({begin, scratch_.size()});
  entries_.clear();
  bytes_.clear();
}

void RecordSorter::each(const Visit& visit) {
  if (!runs_.empty()) {
    spill();
    merge(visit);
    return;
  }
  sort();
  const auto record = [&](const Entry& entry) {
    return std::string_view(bytes_).substr(entry.offset, entry.size);
  };
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (i + kAhead < entries_.size()) fetch(record(entries_[i + kAhead]));
    visit(entries_[i].key, record(entries_[i]));
  }
}

void RecordSorter::merge(const Visit& visit) {
  std::string().swap(bytes_);
  std::vector<Entry>().swap(entries_);
  const std::size_t buffer = std::max(kFewestRead, kMostRead / runs_.size());
  std::vector<std::unique_ptr<RunReader>> readers;
  const auto later = [&](std::size_t a, std::size_t b) {
    return before(readers[b]->key(), readers[a]->key());
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> next(later);
  for (const Run& run : runs_) {
    readers.push_back(std::make_unique<RunReader>(scratch_, run.begin, run.end, buffer));
    if (readers.back()->step()) next.push(readers.size() - 1);
  }
  while (!next.empty()) {
    const std::size_t first = next.top();
    next.pop();
    visit(readers[first]->key(), readers[first]->bytes());
    if (readers[first]->step()) next.push(first);
  }
}

}  // namespace inyeon::store
