#include "cli/command.h"

namespace inyeon::cli {

Registration register_extract(CLI::App& program);
Registration register_score(CLI::App& program);
Registration register_train(CLI::App& program);

const std::vector<Register>& commands() {
  static const std::vector<Register> all = {
      register_extract,
      register_score,
      register_train,
  };
  return all;
}

}  // namespace inyeon::cli
