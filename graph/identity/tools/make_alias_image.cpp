// Puts the lists of known names together at build time, so that no start of the program has to:
//   make_alias_image IMAGE LIST...
#include <fstream>
#include <iostream>
#include <iterator>

#include "graph/identity/alias_pack_builder.h"

int main(int argc, char** argv) {
  std::vector<std::pair<std::string, std::string>> lists;
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    lists.emplace_back(argv[i], std::string(std::istreambuf_iterator<char>(file), {}));
  }
  inyeon::AliasPackBuilder builder;
  builder.add_all(lists);
  std::ofstream image(argv[1], std::ios::binary);
  image << builder.image();
  image.close();
  if (image) return 0;
  std::cerr << "cannot write " << argv[1] << '\n';
  return 1;
}
