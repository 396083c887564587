// The table for programs: what the test over it reads.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "cli/manual/manual.h"

namespace inyeon::cli {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void put(Writer& to, const char* key, const std::string& value) {
  to.Key(key);
  to.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void put(Writer& to, const char* key, const std::vector<std::string>& values) {
  to.Key(key);
  to.StartArray();
  for (const std::string& value : values)
    to.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
  to.EndArray();
}

void put(Writer& to, const ManualOption& option) {
  to.StartObject();
  put(to, "names", option.names);
  put(to, "value", option.value);
  put(to, "choices", option.choices);
  put(to, "range", option.range);
  put(to, "summary", option.summary);
  put(to, "default", option.fallback);
  put(to, "environment", option.environment);
  put(to, "group", option.group);
  to.Key("required");
  to.Bool(option.required);
  to.Key("repeats");
  to.Bool(option.repeats);
  to.EndObject();
}

void put(Writer& to, const ManualCommand& command) {
  to.StartObject();
  put(to, "path", command.path);
  put(to, "aliases", command.aliases);
  put(to, "summary", command.summary);
  put(to, "details", command.details);
  put(to, "usage", command.usage);
  for (const auto& [key, list] :
       {std::pair("arguments", &command.arguments), std::pair("options", &command.options)}) {
    to.Key(key);
    to.StartArray();
    for (const ManualOption& option : *list) put(to, option);
    to.EndArray();
  }
  to.Key("examples");
  to.StartArray();
  for (const ManualExample& one : command.examples) {
    to.StartObject();
    put(to, "command", one.command_line);
    put(to, "says", one.says);
    to.EndObject();
  }
  to.EndArray();
  to.Key("commands");
  to.StartArray();
  for (const ManualCommand& below : command.commands) put(to, below);
  to.EndArray();
  to.EndObject();
}

}  // namespace

std::string json_table(const ManualCommand& program) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  put(writer, program);
  return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

}  // namespace inyeon::cli
