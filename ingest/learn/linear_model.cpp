#include "ingest/learn/linear_model.h"

#include "ingest/learn/model_bytes.h"

namespace inyeon::learn {
namespace {

constexpr std::string_view kMagic = "INYLIN1\n";
constexpr std::uint32_t kMaxModels = 8;
constexpr std::uint32_t kMaxSlotBits = 22;

LinearModel read_one(ModelReader& reader) {
  LinearModel model;
  model.name = reader.text();
  model.classes.resize(reader.bounded(kMaxClasses, "too many classes"));
  if (model.classes.empty()) reader.refuse("it has no classes");
  for (std::string& name : model.classes) name = reader.text();
  model.slot_bits = reader.bounded(kMaxSlotBits, "too many slots");
  if (model.slot_bits == 0) reader.refuse("it has no slots");
  const std::size_t slots = std::size_t{1} << model.slot_bits;
  model.prints = reader.all<std::uint16_t>(slots);
  model.weights = reader.all<std::int8_t>(slots * model.row());
  return model;
}

}  // namespace

const LinearModel& ModelFile::find(std::string_view name) const {
  for (const LinearModel& model : models) {
    if (model.name == name) return model;
  }
  throw CorruptionError("the model file is damaged: it holds no model \"" + std::string(name) +
                        "\"");
}

std::string write_models(const ModelFile& file) {
  ModelWriter out;
  out.text(file.licence);
  out.number(static_cast<std::uint32_t>(file.models.size()));
  for (const LinearModel& model : file.models) {
    out.text(model.name);
    out.number(static_cast<std::uint32_t>(model.classes.size()));
    for (const std::string& name : model.classes) out.text(name);
    out.number(model.slot_bits);
    out.all(model.prints);
    out.all(model.weights);
  }
  return out.file(kMagic);
}

ModelFile read_models(std::string_view bytes) {
  ModelReader reader(bytes, kMagic, "the file of linear models");
  ModelFile file;
  file.licence = reader.text();
  const auto count = reader.bounded(kMaxModels, "too many models");
  for (std::uint32_t i = 0; i < count; ++i) file.models.push_back(read_one(reader));
  reader.end();
  return file;
}

}  // namespace inyeon::learn
