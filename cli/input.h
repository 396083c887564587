// Options that every command which reads articles has.
#pragma once

#include <string>
#include <vector>

#include "graph/model/problem.h"
#include "ingest/pipeline/parallel.h"

namespace CLI {
class App;
}

namespace inyeon::cli {

struct InputOptions {
  std::vector<std::string> inputs;
  ExtractOptions extract;
  std::vector<std::string> fields;  ///< "text=body"
};

void add_input_options(CLI::App& app, InputOptions& options);

/// Applies `fields` to the options' mapping. Throws UsageError for an unknown field.
void apply_field_mapping(InputOptions& options);

/// Prints problems to stderr: "inyeon: FILE:LINE (byte N): message".
ProblemSink print_problems();

}  // namespace inyeon::cli
