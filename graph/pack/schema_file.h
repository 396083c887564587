// schema.json: a pack's name, types and predicates. Private to this folder.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "graph/model/schema.h"

namespace inyeon::packs {

/// What is wrong at a byte of the file.
using Fault = std::function<void(std::size_t at, const std::string& why)>;

struct SchemaFile {
  std::string name;
  std::string version;
  Schema schema;  ///< the core vocabulary and what the file adds
};

/// Goes on after a fault, so that all are told; what is at fault is left out.
SchemaFile read_schema_file(std::string_view json, const Fault& fault);

}  // namespace inyeon::packs
