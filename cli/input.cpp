#include "cli/input.h"

#include <CLI/CLI.hpp>

#include "cli/messages/text.h"
#include "cli/session.h"
#include "cli/terminal/width.h"

namespace inyeon::cli {
namespace {

std::string* mapped_field(FieldMapping& fields, std::string_view name) {
  if (name == "id") return &fields.id;
  if (name == "title") return &fields.title;
  if (name == "date") return &fields.date;
  if (name == "text") return &fields.text;
  if (name == "url") return &fields.url;
  if (name == "lang") return &fields.lang;
  if (name == "outlet") return &fields.outlet;
  return nullptr;
}

}  // namespace

void add_input_options(CLI::App& app, InputOptions& options) {
  ReadOptions& read = options.extract.read;
  const char* group = "How to read";
  app.add_option("INPUT", options.inputs, "Files, folders, or - for standard input (the default)");
  app.add_option("--input-format", read.format, "What the input is; default: told by its content")
      ->check(CLI::IsMember({"text", "html", "json", "jsonl", "feed"}))
      ->type_name("FORMAT")
      ->group(group);
  app.add_option("--encoding", read.encoding,
                 "Encoding of the input (UTF-8, EUC-KR, windows-949 …); default: detected")
      ->type_name("NAME")
      ->group(group);
  app.add_option("--language", read.language,
                 "Language of documents that do not say theirs; default: detected")
      ->check(CLI::IsMember({"ko", "en"}))
      ->type_name("LANG")
      ->group(group);
  app.add_option("--field", options.fields,
                 "Read a JSON field under another name: text=body (id, title, date, text, url, "
                 "lang, outlet)")
      ->allow_extra_args(false)
      ->type_name("FIELD=NAME")
      ->group(group);
  app.add_option("-j,--threads", options.extract.threads, "Threads; default: one a core");
  app.add_option("--min-confidence", options.extract.min_confidence,
                 "Leave out relations below this")
      ->check(CLI::Range(0.0, 1.0));
}

void apply_field_mapping(InputOptions& options) {
  for (const std::string& mapping : options.fields) {
    const std::size_t equals = mapping.find('=');
    std::string* field = equals == std::string::npos
                             ? nullptr
                             : mapped_field(options.extract.read.fields,
                                            std::string_view(mapping).substr(0, equals));
    if (field == nullptr) {
      throw UsageError("--field " + mapping +
                       ": expected one of id, title, date, text, url, lang, outlet, then =NAME");
    }
    *field = mapping.substr(equals + 1);
  }
  if (options.inputs.empty()) options.inputs.emplace_back("-");
}

ProblemSink print_problems() {
  return [](const Problem& problem) {
    std::string where = printable(problem.source);
    if (problem.line > 0) where += ':' + std::to_string(problem.line);
    complain(tr("{} (byte {}): {}", where, problem.offset, tr(problem.message)));
  };
}

}  // namespace inyeon::cli
