// GraphML by libxml2's push parser, which keeps nothing; no network, no entities of the file's own.
#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <exception>
#include <istream>
#include <memory>
#include <stdexcept>
#include <string>

#include "export/readback/contribution.h"
#include "export/readback/readers.h"

namespace inyeon::readback {
namespace {

struct Free {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct State {
  explicit State(const LineSink& lines) : sink(lines) {}
  const LineSink& sink;
  xmlParserCtxt* parser = nullptr;
  std::string error;             // the parser's first
  std::exception_ptr exception;  // the sink's; must not pass through libxml2

  std::uint64_t offset() const {
    return static_cast<std::uint64_t>(std::max(0L, xmlByteConsumed(parser)));
  }
};

void instruction(void* context, const xmlChar* target, const xmlChar* data) {
  auto& state = *static_cast<State*>(context);
  if (view(target) != kContributionTarget || state.exception) return;
  try {
    state.sink(view(data), state.offset());
  } catch (...) {
    state.exception = std::current_exception();
    xmlStopParser(state.parser);
  }
}

void keep_first(void* context, xmlErrorPtr error) {
  auto& state = *static_cast<State*>(context);
  if (!state.error.empty() || error->level < XML_ERR_ERROR) return;
  state.error = error->message == nullptr ? "not well-formed" : error->message;
  while (!state.error.empty() && state.error.back() == '\n') state.error.pop_back();
}

void parse(std::istream& in, const State& state) {
  std::array<char, 1 << 16> chunk{};
  bool more = true;
  while (more && state.error.empty() && !state.exception) {
    in.read(chunk.data(), chunk.size());
    more = !in.eof() && in.good();
    xmlParseChunk(state.parser, chunk.data(), static_cast<int>(in.gcount()), more ? 0 : 1);
  }
}

}  // namespace

void read_graphml(std::istream& in, const LineSink& sink) {
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.processingInstruction = instruction;
  handler.serror = keep_first;
  State state(sink);
  const std::unique_ptr<xmlParserCtxt, Free> parser(
      xmlCreatePushParserCtxt(&handler, &state, nullptr, 0, nullptr));
  if (!parser) throw std::invalid_argument("libxml2 cannot read");
  state.parser = parser.get();
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_HUGE);
  parse(in, state);
  if (state.exception) std::rethrow_exception(state.exception);
  if (!state.error.empty())
    throw std::invalid_argument(state.error + " (byte " + std::to_string(state.offset()) + ")");
}

}  // namespace inyeon::readback
