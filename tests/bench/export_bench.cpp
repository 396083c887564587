// How fast each format is written, and with how much memory: of a graph that is made on the way,
// which measures the writers alone, or of a graph file. usage: export_bench [RELATIONS | GRAPH_FILE
// [FORMAT…]]
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>

#include "export/registry.h"
#include "graph/store/graph_store.h"
#include "tests/bench/synthetic_graph.h"

namespace {

class Counter : public std::streambuf {
 public:
  std::uint64_t bytes = 0;

 protected:
  int_type overflow(int_type c) override {
    ++bytes;
    return c;
  }
  std::streamsize xsputn(const char*, std::streamsize size) override {
    bytes += static_cast<std::uint64_t>(size);
    return size;
  }
};

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Of this process: what else runs on the machine does not count.
double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// `start`: when the work on the graph began, in seconds of this process.
void measure(const inyeon::ExportFormat& format, const inyeon::GraphSource& graph, double start) {
  Counter counter;
  std::ostream out(&counter);
  if (format.write != nullptr) {
    format.write(graph, out, {});
  } else {
    format.write_folder(graph, [&](const std::string&) -> std::ostream& { return out; }, {});
  }
  const double taken = cpu_seconds() - start;
  std::printf("%-8s %9.1f MB %7.2f s CPU %7.1f MB/s peak %.0f MB\n",
              std::string(format.name).c_str(), static_cast<double>(counter.bytes) / 1e6, taken,
              static_cast<double>(counter.bytes) / 1e6 / taken, peak_megabytes());
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  const std::string what = count > 1 ? arguments[1] : "100000";
  const bool number = what.find_first_not_of("0123456789") == std::string::npos;
  std::optional<inyeon::GraphStore> store;
  if (!number) store = inyeon::GraphStore::open(what, inyeon::StoreMode::kRead);
  for (const char* name : {"jsonl", "nt", "nq", "ttl", "trig", "csv", "neo4j", "cypher", "graphml",
                           "gexf", "jsonld", "mermaid"}) {
    bool wanted = count <= 2;
    for (int i = 2; i < count; ++i) wanted = wanted || std::string_view(arguments[i]) == name;
    if (!wanted) continue;
    const inyeon::ExportFormat& format = *inyeon::find_export_format(name);
    const double start = cpu_seconds();
    if (store) {
      measure(format, *store->source({}), start);
    } else {
      measure(format, inyeon::SyntheticGraph(std::stoull(what)), start);
    }
  }
}
