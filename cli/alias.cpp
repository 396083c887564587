// inyeon alias: what the user says of names.
#include <rapidjson/document.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/manual/manual.h"
#include "cli/messages/text.h"
#include "cli/output/listing.h"
#include "cli/schema_in_force.h"
#include "cli/session.h"
#include "graph/model/problem.h"

namespace inyeon::cli {
namespace {

class Alias : public Command {
 public:
  explicit Alias(CLI::App& app) {
    app.require_subcommand(1);
    add_ = pair(app, "add", "Say that two names are one");
    split_ = pair(app, "split", "Say that B is not A, whatever packs and texts say");
    remove_ = pair(app, "remove", "Take back what was said of two names");
    list_ = app.add_subcommand("list", "Show what was said");
    add_graph_option(*list_, graph_);
    add_format_option(*list_, format_);
    load_ = app.add_subcommand("load", "Say again what `alias list --format json` printed");
    add_graph_option(*load_, graph_);
    load_->add_option("FILE", file_, "JSON lines")->required();
  }

  int run() override {
    if (list_->parsed()) return list();
    GraphStore store = open_graph(graph_, StoreMode::kWrite);
    const bool changed = load_->parsed() ? load(store) : change(store);
    store.commit();
    talk(tr(changed ? "noted" : "nothing changed"));
    return changed || !remove_->parsed() ? kDone : kSomeInputUnusable;
  }

 private:
  CLI::App* pair(CLI::App& app, const char* name, const char* what) {
    CLI::App* command = app.add_subcommand(name, what);
    add_graph_option(*command, graph_);
    command->add_option("A", one_, "A name, or a person as \"NAME (EMPLOYER)\"")->required();
    command->add_option("B", other_, "Another")->required();
    command->add_option("--type", type_, "Their type, where the graph does not have them yet")
        ->type_name("TYPE");
    return command;
  }

  bool change(GraphStore& store) const {
    if (!type_.empty()) check_type("--type", type_);
    if (remove_->parsed()) return take_back(store);
    AliasRule rule{add_->parsed(), store.alias_key(one_, type_), store.alias_key(other_, type_),
                   one_, other_};
    if (rule.one_key == rule.other_key)
      throw UsageError(tr("\"{}\" and \"{}\" are one name but for its spelling", one_, other_));
    return store.set_alias(rule);
  }

  // By the names as they were written, or else by what they mean now.
  bool take_back(GraphStore& store) const {
    for (const AliasRule& rule : store.aliases()) {
      const bool so = rule.one_name == one_ && rule.other_name == other_;
      const bool turned = rule.one_name == other_ && rule.other_name == one_;
      if (so || turned) return store.remove_alias(rule.one_key, rule.other_key);
    }
    return store.remove_alias(store.alias_key(one_, type_), store.alias_key(other_, type_));
  }

  bool load(GraphStore& store) const {
    std::ifstream in(file_);
    if (!in) throw UsageError("cannot open " + file_);
    bool changed = false;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      rapidjson::Document json;
      json.Parse(line);
      const auto text = [&](const char* key) {
        if (!json.IsObject() || !json.HasMember(key) || !json[key].IsString())
          throw UsageError(file_ + ":" + std::to_string(number) + ": no \"" + key + "\"");
        return std::string(json[key].GetString(), json[key].GetStringLength());
      };
      changed |= store.set_alias(
          {text("kind") == "same", text("one_key"), text("other_key"), text("one"), text("other")});
    }
    return changed;
  }

  int list() const {
    Listing rows({{"kind", "kind"},
                  {"one", "name"},
                  {"other", "other name"},
                  {"one_key", "key"},
                  {"other_key", "other key"}});
    for (const AliasRule& rule : open_graph(graph_, StoreMode::kRead).aliases()) {
      const std::string kind = rule.same ? "same" : "apart";
      rows.row({format_ == Format::kTable ? tr(kind) : kind, rule.one_name, rule.other_name,
                rule.one_key, rule.other_key});
    }
    rows.print(format_, std::cout);
    return kDone;
  }

  CLI::App* add_ = nullptr;
  CLI::App* split_ = nullptr;
  CLI::App* remove_ = nullptr;
  CLI::App* list_ = nullptr;
  CLI::App* load_ = nullptr;
  std::string graph_, one_, other_, type_, file_;
  Format format_ = Format::kTable;
};

}  // namespace

Registration register_alias(CLI::App& program) {
  CLI::App* app = program.add_subcommand("alias", "Correct which names are one");
  Registration made{app, std::make_unique<Alias>(*app)};
  const auto below = [&](const char* name) -> CLI::App& { return *app->get_subcommand(name); };
  example(below("add"), "inyeon alias add 한빛반도체 'Hanbit Semiconductor' -g news.inyeon",
          "One company under two names");
  example(below("split"), "inyeon alias split 한빛반도체 엔비디아 -g news.inyeon",
          "Two companies that are not to be taken for one");
  example(below("remove"),
          "inyeon alias add 한빛반도체 한빛 --type Organization -g news.inyeon && "
          "inyeon alias remove 한빛반도체 한빛 -g news.inyeon",
          "Say it, and take it back");
  example(below("list"), "inyeon alias list -g news.inyeon", "What was said of names");
  example(below("load"),
          "inyeon alias list -g news.inyeon --format json > said.jsonl && "
          "inyeon alias load said.jsonl -g news.inyeon",
          "Carry it over to another graph file");
  return made;
}

}  // namespace inyeon::cli
