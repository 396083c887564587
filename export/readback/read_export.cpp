#include "export/readback/read_export.h"

#include <istream>
#include <stdexcept>

#include "export/readback/readers.h"
#include "graph/gold/gold_json.h"

namespace inyeon {

std::size_t read_export(std::istream& in, const std::string& name, const ExtractionSink& sink,
                        const ProblemSink& report) {
  std::size_t problems = 0;
  std::size_t documents = 0;
  const auto complain = [&](std::uint64_t offset, const std::string& what) {
    report({name, 0, offset, what});
    ++problems;
  };
  const readback::LineSink line_sink = [&](std::string_view line, std::uint64_t offset) {
    ++documents;
    try {
      sink(read_gold(line));
    } catch (const std::invalid_argument& error) {
      complain(offset, std::string(error.what()) + "; document left out");
    }
  };
  in >> std::ws;
  const int first = in.peek();
  try {
    if (first == '{' || first == '[') {
      readback::read_jsonld(in, line_sink);
    } else if (first == '<') {
      readback::read_graphml(in, line_sink);
    } else {
      throw std::invalid_argument("neither JSON-LD nor GraphML");
    }
    if (documents == 0)
      complain(0, "holds no documents to make a graph of; a filtered export has none");
  } catch (const std::invalid_argument& error) {
    complain(0, std::string(error.what()) + "; the rest of the file is left out");
  }
  return problems;
}

}  // namespace inyeon
