// Records in the order of their keys, however many: sorted runs on disk, and a merge of them (an
// external merge sort, as in Knuth, The Art of Computer Programming, vol. 3, 5.4).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store/sweep/scratch_file.h"

namespace inyeon::store {

/// No two records have the same. Not for two threads at once.
class RecordSorter {
 public:
  using Key = std::array<std::uint64_t, 3>;
  using Visit = std::function<void(const Key& key, std::string_view bytes)>;

  /// Holds about `most_bytes`; what is more goes to a scratch file.
  explicit RecordSorter(std::size_t most_bytes);

  /// Throws NoScratchSpace.
  void add(const Key& key, std::string_view bytes);
  /// Once, after all were added. Throws NoScratchSpace before the first is visited.
  void each(const Visit& visit);

 private:
  struct Entry {
    Key key;
    std::uint32_t offset, size;  // in bytes_
  };
  struct Run {
    std::uint64_t begin, end;  // in the scratch file
  };

  void sort();
  void spill();
  void merge(const Visit& visit);

  std::size_t most_bytes_;
  std::string bytes_;
  std::vector<Entry> entries_;
  ScratchFile scratch_;
  std::vector<Run> runs_;
};

}  // namespace inyeon::store
