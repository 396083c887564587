// Reads inputs and checks what holds for every document.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/read/reader.h"

namespace inyeon::test {

struct ReadResult {
  std::vector<Document> documents;
  std::vector<Problem> problems;
};

inline ReadResult read(const std::vector<std::string>& inputs, const ReadOptions& options = {}) {
  ReadResult out;
  const std::size_t count = read_documents(
      inputs, options, [&](Document&& document) { out.documents.push_back(std::move(document)); },
      [&](const Problem& problem) { out.problems.push_back(problem); });
  EXPECT_EQ(count, out.problems.size());
  return out;
}

inline std::string data(std::string_view name) {
  return std::string(READ_DATA) + "/" + std::string(name);
}

inline std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The bytes of the file that a stretch of the document's text (or title) came from.
inline std::string source_of(const Document& document, std::string_view bytes,
                             std::string_view words, Field field = Field::kText) {
  const std::size_t at = document.field(field).find(words);
  if (at == std::string_view::npos) return "<no such words>";
  const SourceRange range = document.source(
      {field, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())});
  return std::string(bytes.substr(range.begin, range.end - range.begin));
}

/// A folder of its own for each test, gone with it.
class TempFolder {
 public:
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "inyeon-read-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string path(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }
  std::string write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path file = path(name);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

 private:
  std::string path_;
};

}  // namespace inyeon::test
