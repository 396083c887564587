#include "ingest/learn/linear_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "ingest/learn/model_bytes.h"

namespace inyeon::learn {
namespace {

constexpr std::string_view kMagic = "INYLIN1\n";
constexpr std::uint32_t kMaxModels = 8;
constexpr std::uint32_t kMaxSlotBits = 22;

// GCC's and Clang's vectors.
using Prints = std::uint16_t __attribute__((vector_size(16)));
using Flags = std::int8_t __attribute__((vector_size(8)));
using Lanes = std::int16_t __attribute__((vector_size(16)));
using Weights = std::int8_t __attribute__((vector_size(8)));
static_assert(kProbes == 8);

constexpr std::uint32_t kNoSlot = UINT32_MAX;

std::uint64_t bytes_of(const Flags& flags) {
  std::uint64_t bytes;
  std::memcpy(&bytes, &flags, sizeof bytes);
  return bytes;
}

// Where the eight probes go past the end of the table.
std::uint32_t slot_round_the_end(const LinearModel& model, Feature f) {
  const std::uint32_t mask = (1U << model.slot_bits) - 1;
  const std::uint16_t print = slot_print(f);
  std::uint32_t slot = home_slot(f, model.slot_bits);
  for (std::uint32_t probe = 0; probe < kProbes; ++probe, slot = (slot + 1) & mask) {
    if (model.prints[slot] == print) return slot;
    if (model.prints[slot] == 0) return kNoSlot;
  }
  return kNoSlot;
}

/// The slots of the features that the model knows; how many. All eight probes are made at once:
/// how many are needed is beyond guessing, and a wrong guess costs more than all the rest.
std::size_t find_slots(const LinearModel& model, const Feature* begin, const Feature* end,
                       std::uint32_t* slots) {
  const std::uint32_t size = 1U << model.slot_bits;
  std::size_t count = 0;
  for (const Feature* f = begin; f != end; ++f) {
    const std::uint32_t home = home_slot(*f, model.slot_bits);
    if (home + kProbes > size) {
      slots[count] = slot_round_the_end(model, *f);
      count += slots[count] != kNoSlot ? 1 : 0;
      continue;
    }
    Prints prints;
    std::memcpy(&prints, model.prints.data() + home, sizeof prints);
    const std::uint64_t same = bytes_of(__builtin_convertvector(prints == slot_print(*f), Flags));
    const std::uint64_t empty = bytes_of(__builtin_convertvector(prints == 0, Flags));
    const std::uint64_t found = same & ~empty & (empty - 1);  // before the first empty one
    slots[count] = home + static_cast<std::uint32_t>(std::countr_zero(found)) / 8;
    count += found != 0 ? 1 : 0;
  }
  return count;
}

/// Sums eight classes' weights over the slots.
void sum_column(const std::int8_t* weights, std::size_t row, const std::uint32_t* slots,
                std::size_t count, std::int16_t* scores) {
  Lanes sum{};
  for (std::size_t i = 0; i < count; ++i) {
    Weights some;
    std::memcpy(&some, weights + slots[i] * row, sizeof some);
    sum += __builtin_convertvector(some, Lanes);
  }
  std::memcpy(scores, &sum, sizeof sum);
}

void sum_four(const std::int8_t* weights, const std::uint32_t* slots, std::size_t count,
              std::int16_t* scores) {
  std::array<std::int16_t, 4> sum{};
  for (std::size_t i = 0; i < count; ++i) {
    const std::int8_t* some = weights + std::size_t{slots[i]} * 4;
    for (std::size_t k = 0; k < 4; ++k) sum[k] = static_cast<std::int16_t>(sum[k] + some[k]);
  }
  std::copy(sum.begin(), sum.end(), scores);
}

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

void LinearModel::score(const Feature* begin, const Feature* end, std::int16_t* scores) const {
  const std::size_t width = row();
  // All slots first: looking up one feature does not wait for the weights of the one before.
  std::uint32_t slots[kMaxFeatures + 1];
  const std::size_t count = find_slots(*this, begin, end, slots);
  if (width == 4) return sum_four(weights.data(), slots, count, scores);
  for (std::size_t at = 0; at < width; at += 8)
    sum_column(weights.data() + at, width, slots, count, scores + at);
}

std::size_t LinearModel::best(const std::int16_t* scores) const {
  return static_cast<std::size_t>(
      std::max_element(scores, scores + static_cast<std::ptrdiff_t>(classes.size())) - scores);
}

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
