// How fast each format is written, and with how much memory; the graph is made on the way.
// usage: export_bench [RELATIONS [FORMAT…]]
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <ostream>
#include <streambuf>

#include "export/registry.h"
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

void measure(const inyeon::ExportFormat& format, std::uint64_t relations) {
  const inyeon::SyntheticGraph graph(relations);
  Counter counter;
  std::ostream out(&counter);
  const double begin = cpu_seconds();
  graph.visit_nodes([](const inyeon::GraphNode&) {});
  graph.visit_edges([](const inyeon::GraphEdge&) {});
  const double start = cpu_seconds();
  const double making = start - begin;
  if (format.write != nullptr) {
    format.write(graph, out, {});
  } else {
    format.write_folder(graph, [&](const std::string&) -> std::ostream& { return out; }, {});
  }
  const double taken = cpu_seconds() - start;
  std::printf("%-8s %9.1f MB %7.2f s CPU %7.1f MB/s (%.2f s to make the graph) peak %.0f MB\n",
              std::string(format.name).c_str(), static_cast<double>(counter.bytes) / 1e6, taken,
              static_cast<double>(counter.bytes) / 1e6 / taken, making, peak_megabytes());
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
  const std::uint64_t relations = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 100'000;
  for (const char* name : {"jsonl", "nt", "nq", "ttl", "trig", "csv", "neo4j", "cypher", "graphml",
                           "gexf", "jsonld", "mermaid"}) {
    bool wanted = count <= 2;
    for (int i = 2; i < count; ++i) wanted = wanted || std::string_view(arguments[i]) == name;
    if (wanted) measure(*inyeon::find_export_format(name), relations);
  }
}
