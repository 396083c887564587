#include "graph/store/incidence.h"

#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

constexpr unsigned kOutward = 1, kFigure = 2, kMetric = 4, kLabel = 8, kQualified = 16,
                   kStatusShift = 5;

void put_fixed(std::string& bytes, std::uint64_t value) {
  for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(value >> shift);
}

std::uint64_t take_fixed(std::string_view& bytes) {
  std::uint64_t value = 0;
  unsigned shift = 0;
  for (const char byte : take_bytes(bytes, 8)) {
    value |= std::uint64_t{static_cast<unsigned char>(byte)} << shift;
    shift += 8;
  }
  return value;
}

std::uint32_t take_small(std::string_view& bytes) {
  return static_cast<std::uint32_t>(take_number(bytes));
}

}  // namespace

void put_incidence(std::string& bytes, const Incidence& one) {
  const unsigned flags = (one.outward ? kOutward : 0) | (one.figure ? kFigure : 0) |
                         (one.metric != 0 ? kMetric : 0) | (one.label != 0 ? kLabel : 0) |
                         (one.qualified ? kQualified : 0) |
                         static_cast<unsigned>(one.status) << kStatusShift;
  put_number(bytes, flags);
  put_number(bytes, one.position);
  put_number(bytes, one.predicate);
  put_number(bytes, one.confidence);
  if (one.metric != 0) put_number(bytes, one.metric);
  if (one.label != 0) put_number(bytes, one.label);
  one.figure ? put_fixed(bytes, one.other) : put_number(bytes, one.other);
}

Incidence take_incidence(std::string_view& bytes) {
  Incidence one;
  const auto flags = static_cast<unsigned>(take_number(bytes));
  const unsigned status = flags >> kStatusShift;
  if (status > static_cast<unsigned>(Status::kEnded))
    throw CorruptionError("the graph file is damaged: its index makes no sense");
  one.outward = (flags & kOutward) != 0;
  one.figure = (flags & kFigure) != 0;
  one.qualified = (flags & kQualified) != 0;
  one.status = static_cast<Status>(status);
  one.position = take_small(bytes);
  one.predicate = take_small(bytes);
  one.confidence = take_small(bytes);
  if ((flags & kMetric) != 0) one.metric = take_small(bytes);
  if ((flags & kLabel) != 0) one.label = take_small(bytes);
  one.other = one.figure ? take_fixed(bytes) : take_number(bytes);
  return one;
}

}  // namespace inyeon::store
