// Files to documents.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "graph/model/problem.h"

namespace inyeon {

/// Which JSON fields hold what, by name.
struct FieldMapping {
  std::string id = "id";
  std::string title = "title";
  std::string date = "date";
  std::string text = "text";
  std::string url = "url";
  std::string lang = "lang";
  std::string outlet = "outlet";
};

struct ReadOptions {
  std::string encoding;  ///< forced; empty: detected. IANA names: "UTF-8", "EUC-KR", "windows-949"
  std::string format;    ///< forced: "text", "html", "json", "jsonl", "feed"; empty: by content
  std::string language;  ///< forced for documents that don't name theirs; empty: detected
  FieldMapping fields;
  std::uint64_t max_document_bytes = 16u << 20;  ///< larger documents and lines are reported
};

/// Takes documents in a fixed order: the order of the arguments, folders in byte order of their
/// paths, the documents of a file from its start.
using DocumentSink = std::function<void(Document&&)>;

/// Reads every input: a file, a folder (recursively), or "-" for standard input; ".gz" is
/// unpacked. What can't be used goes to `problems`, the rest to `documents`, both on the calling
/// thread. Documents whose language is not in the supported set ("ko", "en") are reported and left
/// out. Returns the number of problems.
std::size_t read_documents(const std::vector<std::string>& inputs, const ReadOptions& options,
                           const DocumentSink& documents, const ProblemSink& problems);

/// One document from text in memory: NFC, language detected where info.lang is empty.
Document make_document(DocumentInfo info, std::string_view utf8);

}  // namespace inyeon
