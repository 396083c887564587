// Whole files in and out.
#pragma once

#include <string>

namespace inyeon::cli {

/// Throws UsageError where it cannot be opened.
std::string read_file(const std::string& path);
/// Written beside the place and moved there when it is whole. Throws EnvironmentError.
void write_file(const std::string& path, const std::string& content);

}  // namespace inyeon::cli
