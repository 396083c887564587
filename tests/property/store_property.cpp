// Whatever was added, edited and removed, in any order, by any number of threads: the graph is byte
// for byte that of a rebuild from scratch.
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <map>
#include <random>
#include <sstream>
#include <thread>

#include "export/registry.h"
#include "graph/store/graph_store.h"
#include "tests/synthetic/synthetic.h"

namespace inyeon {
namespace {

namespace fs = std::filesystem;

int sequences = 12;

constexpr std::uint64_t kDocuments = 30;  // few documents and names: much is said several times
constexpr std::uint64_t kVersions = 3;

Extraction version(std::uint64_t document, std::uint64_t edition) {
  Extraction made = synthetic::Synthetic(kDocuments, 1 + edition).document(document, 8);
  if (edition == 2) made.document.date.clear();
  return made;
}

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("inyeon-property-" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::string exported(const GraphStore& store) {
  GraphFilter everything;
  everything.open_relations = true;
  std::ostringstream out;
  find_export_format("jsonl")->write(*store.source(everything), out, {});
  store.source(everything)->visit_nodes([&](const GraphNode& node) {
    out << node.key << ' ' << node.name << ' ' << node.documents;
    for (const std::string& alias : node.aliases) out << ' ' << alias;
    out << '\n';
  });
  for (const char* text : {"가온", "전자", "ㄱㅇ", "온", "Corp"}) {
    for (const GraphNode& node : store.search(text, 5)) out << node.key << ' ';
  }
  const GraphStats stats = store.stats();
  out << stats.nodes << ' ' << stats.edges << ' ' << stats.sayings;
  const auto links = store.links(everything);
  std::multimap<std::string, std::uint32_t> sorted;
  links->visit([&](const GraphLink& link) {
    sorted.emplace(std::to_string(link.subject) + ' ' + std::to_string(link.object) + ' ' +
                       links->predicates().at(link.predicate),
                   link.documents);
  });
  for (const auto& [link, weight] : sorted) out << '\n' << link << ' ' << weight;
  return out.str();
}

using Editions = std::map<std::uint64_t, std::uint64_t>;  // of each document that is in

// Changes documents from `first` on, every `step`th, and says what is left.
Editions change(const std::string& path, std::uint64_t seed, std::uint64_t first,
                std::uint64_t step, int changes) {
  std::mt19937_64 random(seed);
  GraphStore store = GraphStore::open(path, StoreMode::kWrite);
  Editions present;
  for (int i = 0; i < changes; ++i) {
    const std::uint64_t document = first + random() % (kDocuments / step) * step;
    if (random() % 4 == 0) {
      const bool was_there = present.erase(document) > 0;
      EXPECT_EQ(store.remove(version(document, 0).document.id), was_there);
    } else {
      const std::uint64_t edition = random() % kVersions;
      const PutOutcome outcome = store.put(version(document, edition));
      const auto known = present.find(document);
      EXPECT_EQ(outcome, known == present.end()     ? PutOutcome::kAdded
                         : known->second == edition ? PutOutcome::kUnchanged
                                                    : PutOutcome::kReplaced);
      present[document] = edition;
    }
    if (random() % 7 == 0) static_cast<void>(store.search("가", 3));  // between put and commit
    if (random() % 3 == 0) store.commit();
  }
  store.commit();
  return present;
}

void expect_rebuild(const std::string& path, const Editions& present, const std::string& fresh) {
  {
    GraphStore store = GraphStore::open(fresh, StoreMode::kWrite);
    for (auto one = present.rbegin(); one != present.rend(); ++one)
      store.put(version(one->first, one->second));
    store.commit();
  }
  const GraphStore changed = GraphStore::open(path, StoreMode::kRead);
  const GraphStore rebuilt = GraphStore::open(fresh, StoreMode::kRead);
  EXPECT_EQ(changed.hash(), rebuilt.hash());
  EXPECT_TRUE(exported(changed) == exported(rebuilt));
  for (const GraphStore* store : {&changed, &rebuilt}) {
    const GraphCheck check = store->verify();
    EXPECT_TRUE(check.faults.empty()) << check.faults.front();
    EXPECT_EQ(check.hash, rebuilt.hash());
    EXPECT_EQ(check.documents, present.size());
  }
}

TEST(Store, AnySequenceGivesTheGraphOfARebuild) {
  const Folder folder;
  for (int i = 0; i < sequences; ++i) {
    SCOPED_TRACE(i);
    const std::string name = std::to_string(i);
    const auto present = change(folder.file(name), static_cast<std::uint64_t>(i), 0, 1, 60);
    expect_rebuild(folder.file(name), present, folder.file(name + "-fresh"));
  }
}

TEST(Store, AnyNumberOfThreadsGivesTheGraphOfARebuild) {
  constexpr std::uint64_t kThreads = 3;
  const Folder folder;
  for (int i = 0; i < (sequences + 3) / 4; ++i) {
    SCOPED_TRACE(i);
    const std::string path = folder.file(std::to_string(i));
    { GraphStore::open(path, StoreMode::kWrite); }
    std::vector<Editions> present(kThreads);
    std::atomic<bool> done = false;
    std::thread reader([&] {
      while (!done) {
        const GraphCheck check = GraphStore::open(path, StoreMode::kRead).verify();
        EXPECT_TRUE(check.faults.empty()) << check.faults.front();
      }
    });
    std::vector<std::thread> writers;
    for (std::uint64_t t = 0; t < kThreads; ++t) {
      writers.emplace_back([&, t] {
        present[t] = change(path, t + 100 * static_cast<std::uint64_t>(i), t, kThreads, 30);
      });
    }
    for (std::thread& writer : writers) writer.join();
    done = true;
    reader.join();
    for (std::uint64_t t = 1; t < kThreads; ++t) present[0].merge(present[t]);
    expect_rebuild(path, present[0], path + "-fresh");
  }
}

TEST(Store, WhatWasNotCommittedIsNotInTheFile) {
  const Folder folder;
  const std::string path = folder.file("rolled-back");
  std::string before;
  {
    GraphStore store = GraphStore::open(path, StoreMode::kWrite);
    for (std::uint64_t i = 0; i < 10; ++i) store.put(version(i, 0));
    store.commit();
    before = exported(store);
    for (std::uint64_t i = 5; i < 15; ++i) store.put(version(i, 1));
    store.remove(version(0, 0).document.id);
    EXPECT_FALSE(before == exported(store));
  }
  const GraphStore store = GraphStore::open(path, StoreMode::kRead);
  EXPECT_TRUE(before == exported(store));
  EXPECT_TRUE(store.verify().faults.empty());
}

}  // namespace
}  // namespace inyeon

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (argc > 1) inyeon::sequences = std::stoi(argv[1]);
  return RUN_ALL_TESTS();
}
