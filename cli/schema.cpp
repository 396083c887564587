// inyeon schema: the vocabulary in force, its documents for RDF, and the check of a schema pack.
#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/command.h"
#include "cli/input.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "cli/terminal/width.h"
#include "export/rdf/vocabulary.h"
#include "ingest/frames/pack_frames.h"

namespace inyeon::cli {
namespace {

class SchemaCommand : public Command {
 public:
  explicit SchemaCommand(CLI::App& app) {
    app.require_subcommand(1);
    show_ = below(app, "show", "Print the types and predicates in force");
    add_format_option(*show_, format_);
    check_ = app.add_subcommand("check", "Check a schema pack, and name every fault of it");
    check_->add_option("DIR", folder_, "The pack's folder")->required();
    vocabulary_ = below(app, "vocabulary", "Print the terms of the RDF exports, in RDFS");
    shapes_ = below(app, "shapes", "Print what every RDF export conforms to, in SHACL");
  }

  int run() override {
    if (check_->parsed()) return check();
    use_schema_pack(folder_);
    if (!graph_.empty()) open_graph(graph_, StoreMode::kRead);
    if (show_->parsed()) return show();
    std::cout << (vocabulary_->parsed() ? vocabulary_turtle(schema_in_force())
                                        : shapes_turtle(schema_in_force()));
    return kDone;
  }

 private:
  CLI::App* below(CLI::App& app, const char* name, const char* what) {
    CLI::App* command = app.add_subcommand(name, what);
    add_schema_option(*command, folder_);
    command->add_option("-g,--graph", graph_, "With the terms of a graph file's schema pack")
        ->type_name("FILE");
    return command;
  }

  int check() const {
    const auto pack = check_schema_pack(folder_);
    if (pack == nullptr) return kSomeInputUnusable;
    for (const std::string& name : unstated_predicates(*pack))
      talk(tr("no frame states the predicate {}; only prepared input can have it", name));
    const Schema& all = pack->schema();
    const Schema& core = Schema::core();
    talk(tr("{} is sound: {} types, {} predicates, {} names", pack->label(),
            all.types().size() - core.types().size(),
            all.predicates().size() - core.predicates().size(),
            pack->names().size() + pack->aliases().size()));
    return kDone;
  }

  int show() const {
    Listing rows({{"kind", "kind"},
                  {"name", "name"},
                  {"subject", "subject", false, true},
                  {"object", "object", false, true},
                  {"kind_of", "kind of"},
                  {"symmetric", "symmetric"},
                  {"label_en", "in English"},
                  {"label_ko", "in Korean"},
                  {"inverse", "inverse"},
                  {"iri", "IRI"}});
    const Schema& schema = schema_in_force();
    for (const std::string& name : schema.types()) {
      const TypeInfo& info = *schema.find_type(name);
      rows.row({said("type"), name, "", "", info.parent, "", info.label_en, info.label_ko, "",
                info.iri});
    }
    for (const PredicateInfo& info : schema.predicates()) {
      const std::string object = info.literal_object ? said("figure") : list_of(info.object_types);
      rows.row({said("predicate"), info.name, list_of(info.subject_types), object, "",
                info.symmetric ? said("yes") : "", info.label_en, info.label_ko, info.inverse.name,
                info.iri});
    }
    rows.print(format_, std::cout);
    return kDone;
  }

  // A word for people, the same in every language for programs.
  std::string said(std::string_view word) const {
    return format_ == Format::kTable ? tr(word) : std::string(word);
  }

  CLI::App* show_ = nullptr;
  CLI::App* check_ = nullptr;
  CLI::App* vocabulary_ = nullptr;
  CLI::App* shapes_ = nullptr;
  std::string folder_, graph_;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_schema(CLI::App& program) {
  CLI::App* app = program.add_subcommand(
      "schema", "Show and check the vocabulary: types and predicates, your own too");
  Registration made{app, std::make_unique<SchemaCommand>(*app)};
  const auto below = [&](const char* name) -> CLI::App& { return *app->get_subcommand(name); };
  example(below("show"), "inyeon schema show --schema examples/schema-clinical --format csv",
          "Everything in force with a pack, as a table for a spreadsheet");
  example(below("check"), "inyeon schema check examples/schema-clinical",
          "Whether a pack can be used");
  example(below("vocabulary"), "inyeon schema vocabulary > vocabulary.ttl",
          "The terms, for an RDF store");
  example(below("shapes"), "inyeon schema shapes > shapes.ttl",
          "What every export conforms to, for SHACL");
  return made;
}

}  // namespace inyeon::cli
