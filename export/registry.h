// Every export format, in one table.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/graph_source.h"

namespace inyeon {

struct ExportOptions {
  std::string base = "https://inyeon.org/graph/";  ///< what IRIs begin with; see is_base_iri
  /// Pictures keep so many relations, the best supported; empty: as many as the format shows well.
  std::optional<std::size_t> drawn_edges;
  std::function<void(const std::string&)> warn;  ///< told of losses; may be empty
};

/// Writes the source's nodes and edges. The caller checks the stream afterwards.
using ExportFunction = void (*)(const GraphSource&, std::ostream&, const ExportOptions&);

/// Opens a file of an export that is several; the stream lives until the export has ended.
using OpenFile = std::function<std::ostream&(const std::string& name)>;
using FolderFunction = void (*)(const GraphSource&, const OpenFile&, const ExportOptions&);

/// Has one of `write` and `write_folder`.
struct ExportFormat {
  std::string_view name;
  std::string_view description;
  std::string_view media_type;
  ExportFunction write = nullptr;
  FolderFunction write_folder = nullptr;
};

/// In the order of --help.
const std::vector<ExportFormat>& export_formats();

/// Null where no format has that name.
const ExportFormat* find_export_format(std::string_view name);

/// Whether IRIs may begin so: an absolute IRI with a path, without what would end it in RDF.
bool is_base_iri(std::string_view base);

}  // namespace inyeon
