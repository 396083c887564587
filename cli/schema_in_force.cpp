#include "cli/schema_in_force.h"

#include <CLI/CLI.hpp>

#include "cli/input.h"
#include "cli/messages/text.h"
#include "ingest/frames/pack_frames.h"

namespace inyeon::cli {
namespace {

std::shared_ptr<const SchemaPack>& pack_in_force() {
  static std::shared_ptr<const SchemaPack> pack;
  return pack;
}

}  // namespace

void add_schema_option(CLI::App& app, std::string& folder) {
  app.add_option("--schema", folder,
                 "A schema pack: types, predicates, frames and names of a domain of your own")
      ->type_name("DIR")
      ->envname("INYEON_SCHEMA");
}

std::shared_ptr<const SchemaPack> check_schema_pack(const std::string& folder) {
  std::size_t faults = 0;
  const ProblemSink problems = [&faults, print = print_problems()](const Problem& problem) {
    ++faults;
    print(problem);
  };
  auto pack = SchemaPack::read(folder, problems, SchemaPack::Faulty::kKeep);
  if (pack != nullptr) check_frames(*pack, folder, problems);
  return faults == 0 ? pack : nullptr;
}

std::shared_ptr<const SchemaPack> use_schema_pack(const std::string& folder) {
  if (folder.empty()) return nullptr;
  auto pack = check_schema_pack(folder);
  if (pack == nullptr) throw UsageError("the schema pack " + folder + " cannot be used");
  pack_in_force() = pack;
  return pack;
}

GraphStore open_graph(const std::string& path, StoreMode mode) {
  GraphStore store = GraphStore::open(path, mode);
  if (auto pack = store.schema_pack()) pack_in_force() = std::move(pack);
  return store;
}

const Schema& schema_in_force() {
  return pack_in_force() ? pack_in_force()->schema() : Schema::core();
}

std::string type_in_words(std::string_view type) {
  const TypeInfo* info = schema_in_force().find_type(type);
  if (info == nullptr || Schema::core().has_type(type)) return tr(type);
  return language() == Language::kKorean ? info->label_ko : info->name;
}

}  // namespace inyeon::cli
