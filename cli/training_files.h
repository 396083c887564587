// Files that training reads and writes.
#pragma once

#include <string>

namespace inyeon::cli {

/// Throws UsageError where the file cannot be read.
std::string read_training_file(const std::string& path);
/// Writes it whole or not at all; throws EnvironmentError.
void write_model_file(const std::string& path, const std::string& content);

}  // namespace inyeon::cli
