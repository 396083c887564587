// The data files that the program carries: lexicons, name lists, frames, models.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/model/embedded_file.h"

namespace inyeon {

/// Every file under ingest/data that is put into the program (its CMakeLists.txt names them).
std::span<const EmbeddedFile> ingest_data();

/// The content of one of them, by its path below ingest/data ("ko/particles.tsv"). Throws
/// std::logic_error where there is none: a defect of the program, not of its input.
std::string_view resource(std::string_view name);

/// The rows of a tab-separated data file, without its '#' lines and blank ones. The views point
/// into `content`.
std::vector<std::vector<std::string_view>> tsv_rows(std::string_view content);

}  // namespace inyeon
