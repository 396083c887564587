// What the format readers make, and where they put it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/model/document.h"
#include "ingest/read/reader.h"
#include "ingest/text/mapped_text.h"

namespace inyeon {

/// A document before normalisation. Offsets lead to the bytes of the file.
struct Draft {
  DocumentInfo info;  ///< title is taken from `title`; lang is what the document says, any tag
  MappedText title;
  MappedText text;
  bool lang_is_certain = false;  ///< a field that says so beats what the text looks like
  std::uint64_t line = 0;
  std::uint64_t offset = 0;
};

/// Hands on what one file gives. Not thread safe.
class Outlet {
 public:
  Outlet(std::string source, const ReadOptions& options, const DocumentSink& documents,
         const ProblemSink& problems);

  const std::string& source() const { return source_; }
  const ReadOptions& options() const { return options_; }

  /// Normalises, settles the language and hands on; reports what is empty or in another language.
  void document(Draft&& draft);
  void problem(std::uint64_t line, std::uint64_t offset, std::string message);
  /// The id of a document that names none: the path, and its place in the file from 1 (0: alone).
  std::string fallback_id(std::uint64_t place) const;

 private:
  std::string source_;
  const ReadOptions& options_;
  const DocumentSink& documents_;
  const ProblemSink& problems_;
};

}  // namespace inyeon
