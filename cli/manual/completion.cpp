#include "cli/manual/completion.h"

#include "graph/model/problem.h"
#include "graph/model/schema.h"
#include "graph/model/status.h"

namespace inyeon::cli {

std::vector<std::string> completions_of(const ManualOption& option) {
  if (!option.choices.empty()) return option.choices;
  std::vector<std::string> words;
  if (option.value == "PREDICATE") {
    for (const PredicateInfo& info : Schema::core().predicates()) words.push_back(info.name);
  } else if (option.value == "TYPE") {
    for (const std::string& type : Schema::core().types()) words.push_back(type);
  } else if (option.value == "STATUS") {
    for (const Status status : {Status::kFact, Status::kPlanned, Status::kNegotiating,
                                Status::kSpeculated, Status::kDenied, Status::kEnded})
      words.emplace_back(to_string(status));
  }
  return words;
}

bool takes_path(const ManualOption& option) {
  const std::string& name = option.is_argument() ? option.names.front() : option.value;
  for (const std::string_view one :
       {"FILE", "DIR", "INPUT", "GRAPH", "G1", "G2", "GOLD", "PREDICTED", "PREFIX"}) {
    if (name == one) return true;
  }
  return false;
}

void each_command(const ManualCommand& program,
                  const std::function<void(const ManualCommand&)>& visit) {
  for (const ManualCommand& command : program.commands) {
    visit(command);
    each_command(command, visit);
  }
}

std::string completion_script(const ManualCommand& program, std::string_view shell) {
  if (shell == "bash") return bash_completion(program);
  if (shell == "zsh") return zsh_completion(program);
  if (shell == "fish") return fish_completion(program);
  throw UsageError("there are no completions for the shell " + std::string(shell) +
                   ": it may be bash, zsh or fish");
}

}  // namespace inyeon::cli
