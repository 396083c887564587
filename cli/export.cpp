// inyeon export: the graph for other programs.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "export/registry.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ExportFormat& format : export_formats()) names.emplace_back(format.name);
  return names;
}

/// A file that appears under its name only when it is whole.
class WholeFile {
 public:
  explicit WholeFile(std::string path)
      : path_(std::move(path)),
        unfinished_(path_ + ".part"),
        stream_(unfinished_, std::ios::binary) {
    if (!stream_) throw EnvironmentError("cannot write " + unfinished_);
  }
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;
  ~WholeFile() {
    std::error_code ignored;
    if (!finished_) std::filesystem::remove(unfinished_, ignored);
  }

  std::ostream& stream() { return stream_; }
  void finish() {
    stream_.close();
    std::error_code error;
    if (stream_) std::filesystem::rename(unfinished_, path_, error);
    if (!stream_ || error) throw EnvironmentError("cannot write " + path_);
    finished_ = true;
  }

 private:
  std::string path_;
  std::string unfinished_;
  std::ofstream stream_;
  bool finished_ = false;
};

// /dev/stdout, a pipe or a device is written as it is.
bool is_special(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  return !error && std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

class Export : public Command {
 public:
  explicit Export(CLI::App& app) {
    add_graph_option(app, graph_);
    app.add_option("-f,--format", format_, "What to write")
        ->required()
        ->check(CLI::IsMember(format_names()));
    app.add_option("-o,--output", output_, "The file to write; default: standard output");
    app.add_option("--base", options_.base, "What the IRIs of nodes begin with");
    app.add_option("--drawn-edges", options_.drawn_edges,
                   "Pictures keep so many relations, the best supported");
    app.add_option("--around", around_, "Only the surroundings of this entity");
    app.add_option("--depth", depth_, "How far around it")->check(CLI::Range(1, 10));
    add_filter_options(app, filter_);
  }

  int run() override {
    const GraphStore store = GraphStore::open(graph_, StoreMode::kRead);
    GraphFilter filter = to_filter(filter_);
    if (!around_.empty()) filter.around = find_nodes(store, around_).front().key;
    filter.depth = depth_;
    options_.warn = [](const std::string& warning) { std::cerr << "inyeon: " << warning << '\n'; };
    const auto source = store.source(filter);
    write(*source);
    return kDone;
  }

 private:
  void write(const GraphSource& source) {
    const ExportFormat& format = *find_export_format(format_);
    if (output_.empty() || output_ == "-") {
      format.write(source, std::cout, options_);
    } else if (is_special(output_)) {
      std::ofstream device(output_, std::ios::binary);
      format.write(source, device, options_);
      device.close();
      if (!device) throw EnvironmentError("cannot write " + output_);
    } else {
      WholeFile file(output_);
      format.write(source, file.stream(), options_);
      file.finish();
    }
  }

  std::string graph_;
  std::string format_;
  std::string output_;
  std::string around_;
  std::uint32_t depth_ = 1;
  FilterOptions filter_;
  ExportOptions options_;
};

}  // namespace

Registration register_export(CLI::App& program) {
  CLI::App* app = program.add_subcommand("export", "Write the graph for another program");
  return {app, std::make_unique<Export>(*app)};
}

}  // namespace inyeon::cli
