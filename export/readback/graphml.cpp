// GraphML by libxml2's reader, which streams; no network, no entities of the file's own.
#include <libxml/xmlreader.h>

#include <istream>
#include <memory>
#include <stdexcept>
#include <string>

#include "export/readback/contribution.h"
#include "export/readback/readers.h"

namespace inyeon::readback {
namespace {

struct Free {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

int read_some(void* context, char* buffer, int size) {
  auto& in = *static_cast<std::istream*>(context);
  in.read(buffer, size);
  return static_cast<int>(in.gcount());
}

void keep_first(void* context, const char* message, xmlParserSeverities, xmlTextReaderLocatorPtr) {
  auto& error = *static_cast<std::string*>(context);
  if (!error.empty()) return;
  error = message;
  while (!error.empty() && error.back() == '\n') error.pop_back();
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

void read_graphml(std::istream& in, const LineSink& sink) {
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_COMPACT;
  const std::unique_ptr<xmlTextReader, Free> reader(
      xmlReaderForIO(read_some, nullptr, &in, nullptr, "UTF-8", kOptions));
  if (!reader) throw std::invalid_argument("libxml2 cannot read");
  std::string error;
  xmlTextReaderSetErrorHandler(reader.get(), keep_first, &error);
  int more = xmlTextReaderRead(reader.get());
  for (; more == 1; more = xmlTextReaderRead(reader.get())) {
    if (xmlTextReaderNodeType(reader.get()) == XML_READER_TYPE_PROCESSING_INSTRUCTION &&
        view(xmlTextReaderConstName(reader.get())) == kContributionTarget)
      sink(view(xmlTextReaderConstValue(reader.get())),
           static_cast<std::uint64_t>(xmlTextReaderByteConsumed(reader.get())));
  }
  if (more != 0)
    throw std::invalid_argument((error.empty() ? "not well-formed" : error) + " (byte " +
                                std::to_string(xmlTextReaderByteConsumed(reader.get())) + ")");
}

}  // namespace inyeon::readback
