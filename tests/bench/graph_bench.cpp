// Fills a graph file with synthetic contributions, and measures what only the library can measure.
//   graph_bench load FILE DOCUMENTS   makes the file; relations a second, bytes a relation
//   graph_bench add FILE              one further document of 30 relations, put and committed
//   graph_bench links FILE            the whole graph in numbers; bytes of memory a link
//   graph_bench names DOCUMENTS       names by rank, for questions: rank, name
//   graph_bench random DOCUMENTS      twenty names of any rank
// Prints one JSON object.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"
#include "tests/synthetic/synthetic.h"

namespace {

using inyeon::GraphStore;
using inyeon::StoreMode;
using inyeon::synthetic::Synthetic;

constexpr std::uint64_t kBatch = 100'000;

double seconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int load(const std::string& path, std::uint64_t documents) {
  const Synthetic synthetic(documents);
  std::uint64_t relations = 0;
  double making = 0, making_cpu = 0;
  const double cpu = cpu_seconds();
  const double all = seconds([&] {
    GraphStore store = GraphStore::open(path, StoreMode::kWrite);
    for (std::uint64_t i = 0; i < documents; ++i) {
      inyeon::Extraction one;
      const double before = cpu_seconds();
      making += seconds([&] { one = synthetic.document(i); });
      making_cpu += cpu_seconds() - before;
      relations += one.relations.size();
      store.put(one);
      if ((i + 1) % kBatch == 0) store.commit();
    }
    store.commit();
  });
  const double used = cpu_seconds() - cpu - making_cpu;
  const auto bytes = static_cast<double>(std::filesystem::file_size(path));
  const auto count = static_cast<double>(relations);
  std::printf(
      "{\"documents\":%llu,\"relations\":%llu,\"seconds\":%.2f,\"cpu_seconds\":%.2f,"
      "\"relations_per_second\":%.0f,\"relations_per_cpu_second\":%.0f,\"bytes\":%.0f,"
      "\"bytes_per_relation\":%.1f,\"peak_mb\":%.0f}\n",
      static_cast<unsigned long long>(documents), static_cast<unsigned long long>(relations),
      all - making, used, count / (all - making), count / used, bytes, bytes / count,
      static_cast<double>(peak_kilobytes()) / 1024);
  return 0;
}

int add(const std::string& path) {
  const Synthetic synthetic(1'000'000);
  double opening = 0, first = 0, later = 0;
  GraphStore store = [&] {
    std::optional<GraphStore> opened;
    opening = seconds([&] { opened.emplace(GraphStore::open(path, StoreMode::kWrite)); });
    return std::move(*opened);
  }();
  constexpr int kTimes = 20;
  for (int i = 0; i < kTimes; ++i) {
    inyeon::Extraction one = synthetic.document(static_cast<std::uint64_t>(i), 30);
    one.document.id = "further-" + std::to_string(i);
    const double took = seconds([&] {
      store.put(one);
      store.commit();
    });
    (i == 0 ? first : later) += took;
  }
  for (int i = 0; i < kTimes; ++i) store.remove("further-" + std::to_string(i));
  store.commit();
  std::printf("{\"open_ms\":%.1f,\"first_add_ms\":%.1f,\"add_ms\":%.2f}\n", opening * 1e3,
              first * 1e3, later * 1e3 / (kTimes - 1));
  return 0;
}

int links(const std::string& path) {
  const GraphStore store = GraphStore::open(path, StoreMode::kRead);
  const long before = peak_kilobytes();
  std::vector<inyeon::GraphLink> all;
  std::uint32_t nodes = 0;
  const double took = seconds([&] {
    const auto source = store.links({});
    nodes = source->node_count();
    source->visit([&](const inyeon::GraphLink& link) { all.push_back(link); });
  });
  const auto count = static_cast<double>(all.size());
  std::printf("{\"nodes\":%u,\"links\":%zu,\"seconds\":%.2f,\"peak_bytes_per_link\":%.1f}\n", nodes,
              all.size(), took, static_cast<double>(peak_kilobytes() - before) * 1024 / count);
  return 0;
}

int names(std::uint64_t documents) {
  const Synthetic synthetic(documents);
  for (std::uint64_t rank = 0; rank < synthetic.names(); rank = rank * 21 / 20 + 1)
    std::cout << rank << '\t' << synthetic.name(rank) << '\n';
  return 0;
}

int some_names(std::uint64_t documents) {
  const Synthetic synthetic(documents);
  for (std::uint64_t i = 1; i <= 20; ++i) {
    const std::uint64_t rank = (i * 0x9e3779b97f4a7c15ULL >> 11U) % synthetic.names();
    std::cout << rank << '\t' << synthetic.name(rank) << '\n';
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "load" && argc == 4) return load(argv[2], std::stoull(argv[3]));
  if (what == "add" && argc == 3) return add(argv[2]);
  if (what == "links" && argc == 3) return links(argv[2]);
  if (what == "names" && argc == 3) return names(std::stoull(argv[2]));
  if (what == "random" && argc == 3) return some_names(std::stoull(argv[2]));
  std::cerr << "usage: graph_bench load FILE DOCUMENTS | add FILE | links FILE | names DOCUMENTS | "
               "random DOCUMENTS\n";
  return 2;
}
