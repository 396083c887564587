// inyeon export: the graph for other programs.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "cli/whole_file.h"
#include "export/registry.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ExportFormat& format : export_formats()) names.emplace_back(format.name);
  return names;
}

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
        ->check(CLI::IsMember(format_names()))
        ->type_name("FORMAT");
    app.add_option("-o,--output", output_, "The file or folder to write; default: standard output")
        ->type_name("FILE");
    app.add_option("--part", part_, "Of a format that is a folder, this file only: edges.csv")
        ->type_name("NAME");
    app.add_option("--base", options_.base, "What IRIs begin with; ends in / or #")
        ->type_name("IRI");
    app.add_option("--drawn-edges", options_.drawn_edges,
                   "Pictures keep so many relations, the best supported; default: 600, html 20000");
    add_surroundings_options(app, around_);
    add_filter_options(app, filter_);
  }

  int run() override {
    if (!is_base_iri(options_.base))
      throw UsageError("--base " + options_.base + ": no absolute IRI that ends in / or #");
    const GraphStore store = open_graph(graph_, StoreMode::kRead);
    GraphFilter filter = to_filter(filter_);
    set_surroundings(filter, around_, store);
    options_.warn = [](const std::string& warning) { talk(tr(warning)); };
    const auto source = store.source(filter);
    write(*source);
    return kDone;
  }

 private:
  void write(const GraphSource& source) {
    const ExportFormat& format = *find_export_format(format_);
    if (format.write_folder != nullptr && part_.empty()) return write_folder(format, source);
    if (output_.empty() || output_ == "-") {
      write_one(format, source, std::cout);
    } else if (is_special(output_)) {
      std::ofstream device(output_, std::ios::binary);
      write_one(format, source, device);
      device.close();
      if (!device) throw EnvironmentError("cannot write " + output_);
    } else {
      WholeFile file(output_);
      write_one(format, source, file.stream());
      file.finish();
    }
  }

  void write_one(const ExportFormat& format, const GraphSource& source, std::ostream& out) const {
    if (format.write_folder == nullptr) return format.write(source, out, options_);
    std::ostream nowhere(nullptr);
    bool found = false;
    const OpenFile open = [&](const std::string& name) -> std::ostream& {
      found = found || name == part_;
      return name == part_ ? out : nowhere;
    };
    format.write_folder(source, open, options_);
    if (!found) throw UsageError("--part " + part_ + ": " + format_ + " has no such file");
  }

  void write_folder(const ExportFormat& format, const GraphSource& source) const {
    if (output_.empty() || output_ == "-")
      throw UsageError(format_ + " is a folder: give its name with -o, or one file with --part");
    WholeFolder folder(output_);
    const OpenFile open = [&](const std::string& name) -> std::ostream& {
      return folder.open(name);
    };
    format.write_folder(source, open, options_);
    folder.finish();
  }

  std::string graph_;
  std::string format_;
  std::string output_;
  std::string part_;
  SurroundingsOptions around_;
  FilterOptions filter_;
  ExportOptions options_;
};

}  // namespace

Registration register_export(CLI::App& program) {
  CLI::App* app = program.add_subcommand("export", "Write the graph for another program");
  example(*app, "inyeon export -g news.inyeon -f svg -o news.svg", "A picture");
  example(*app, "inyeon export -g news.inyeon -f dot --around 엔비디아 | dot -Tpng -o nvidia.png",
          "What surrounds a company, drawn by Graphviz");
  example(*app, "inyeon export -g news.inyeon -f graphml --since 2025-11-01 -o november.graphml",
          "What was reported since a day, for Gephi");
  return {app, std::make_unique<Export>(*app)};
}

}  // namespace inyeon::cli
