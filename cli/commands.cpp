#include "cli/command.h"

namespace inyeon::cli {

Registration register_extract(CLI::App& program);

const std::vector<Register>& commands() {
  static const std::vector<Register> all = {
      register_extract,
  };
  return all;
}

}  // namespace inyeon::cli
