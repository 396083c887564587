// Pairwise precision and recall of identity across documents, by the store's own rules.
// usage: identity_pairs MIN_PRECISION MIN_RECALL PAIRS.tsv...
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "graph/store/graph_store.h"

namespace {

using namespace inyeon;

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;;) {
    const std::size_t cut = text.find(separator, at);
    parts.push_back(text.substr(at, cut == std::string::npos ? cut : cut - at));
    if (cut == std::string::npos) return parts;
    at = cut + separator.size();
  }
}

Mention mention(const std::string& text, MentionKind kind, std::uint32_t& at) {
  Mention made;
  made.text = text;
  made.kind = kind;
  made.span.begin = at;
  made.span.end = at += static_cast<std::uint32_t>(text.size());
  ++at;
  return made;
}

// A document that says the name, what stands in brackets beside it, and whom it works for.
Extraction document(const std::string& id, const std::string& name, const std::string& type,
                    const std::string& context) {
  Extraction made;
  made.document.id = id;
  std::uint32_t at = 0;
  made.entities.push_back({name, type, {mention(name, MentionKind::kName, at)}});
  for (const std::string& part : split(context, "; ")) {
    if (part.starts_with("gloss:")) {
      made.entities.front().mentions.push_back(mention(part.substr(6), MentionKind::kGloss, at));
    } else if (part.starts_with("employer:")) {
      const std::string employer = part.substr(9);
      made.entities.push_back(
          {employer, "Organization", {mention(employer, MentionKind::kName, at)}});
      Relation works;
      works.predicate = "worksFor";
      works.object = static_cast<EntityIndex>(made.entities.size() - 1);
      works.evidence.quote = name;
      made.relations.push_back(works);
    } else if (!part.empty()) {
      throw std::runtime_error("unknown context: " + part);
    }
  }
  return made;
}

struct Pair {
  bool same = false;
  std::string kind, one, other;
  std::string one_document, other_document;
};

struct Counts {
  std::size_t pairs = 0, right = 0, joined = 0, same = 0;
  double precision() const { return joined == 0 ? 1 : double(right) / double(joined); }
  double recall() const { return same == 0 ? 1 : double(right) / double(same); }
};

std::vector<Pair> fill(GraphStore& store, const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + " cannot be opened");
  std::vector<Pair> pairs;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, "\t");
    if (cells.size() != 8) throw std::runtime_error(path + ":" + std::to_string(number));
    const std::string id = "d" + std::to_string(number);
    store.put(document(id + "a", cells[2], cells[3], cells[4]));
    if (cells[0] == "text") continue;
    store.put(document(id + "b", cells[5], cells[6], cells[7]));
    pairs.push_back({cells[0] == "same", cells[1], cells[2] + " [" + cells[4] + "]",
                     cells[5] + " [" + cells[7] + "]", id + "a", id + "b"});
  }
  store.commit();
  return pairs;
}

// The node of a document's first entity.
std::string node_in(const GraphStore& store, const std::string& document) {
  return store.node_of(document, 0).key;
}

Counts measure(const std::string& path) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("identity-" + std::to_string(std::rand()) + ".inyeon");
  Counts counts;
  {
    std::filesystem::remove(file);
    GraphStore store = GraphStore::open(file.string(), StoreMode::kWrite);
    for (const Pair& pair : fill(store, path)) {
      const bool joined = node_in(store, pair.one_document) == node_in(store, pair.other_document);
      ++counts.pairs;
      counts.joined += joined;
      counts.same += pair.same;
      counts.right += joined && pair.same;
      if (joined != pair.same)
        std::cout << (joined ? "wrongly joined  " : "missed          ") << pair.kind << ": "
                  << pair.one << " / " << pair.other << '\n';
    }
  }
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
  return counts;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 4) throw std::runtime_error("usage: identity_pairs PRECISION RECALL PAIRS.tsv...");
  std::srand(static_cast<unsigned>(
      std::filesystem::file_time_type::clock::now().time_since_epoch().count()));
  bool enough = true;
  for (int i = 3; i < argc; ++i) {
    const Counts counts = measure(argv[i]);
    std::printf("%s: %zu pairs, precision %.3f, recall %.3f\n", argv[i], counts.pairs,
                counts.precision(), counts.recall());
    enough =
        enough && counts.precision() >= std::atof(argv[1]) && counts.recall() >= std::atof(argv[2]);
  }
  return enough ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 2;
}
