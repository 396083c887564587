// A graph file's first moment.
#pragma once

#include <string>

namespace inyeon::store {

/// Where nothing stands at `path`, puts an empty graph file there, whole in one step: whoever is
/// killed meanwhile leaves no file, and of two processes the first wins. Where that cannot be done
/// (no permission, no hard links), does nothing: opening the file for writing then makes the
/// tables, or says what is wrong.
void bring_forth(const std::string& path);

}  // namespace inyeon::store
