// inyeon schema: the vocabulary and the shapes of our RDF.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/manual/manual.h"
#include "export/rdf/vocabulary.h"

namespace inyeon::cli {
namespace {

class PrintSchema : public Command {
 public:
  explicit PrintSchema(CLI::App& app) {
    app.add_option("WHAT", what_, "vocabulary: the terms in RDFS; shapes: SHACL")
        ->required()
        ->check(CLI::IsMember({"vocabulary", "shapes"}));
  }

  int run() override {
    std::cout << (what_ == "vocabulary" ? vocabulary_turtle() : shapes_turtle());
    return kDone;
  }

 private:
  std::string what_;
};

}  // namespace

Registration register_schema(CLI::App& program) {
  CLI::App* app = program.add_subcommand("schema", "Print the vocabulary of the RDF exports");
  example(*app, "inyeon schema vocabulary > vocabulary.ttl", "The terms, for an RDF store");
  example(*app, "inyeon schema shapes > shapes.ttl", "What every export conforms to, for SHACL");
  return {app, std::make_unique<PrintSchema>(*app)};
}

}  // namespace inyeon::cli
