#include "ingest/read/draft.h"

#include <utility>

#include "ingest/text/language.h"
#include "ingest/text/nfc.h"
#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

bool blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_space(next_code_point(text, i))) return false;
  }
  return true;
}

Document assemble(Draft&& draft, const std::string& forced) {
  Document document;
  document.info = std::move(draft.info);
  MappedText title = to_nfc(std::move(draft.title));
  MappedText text = to_nfc(std::move(draft.text));
  document.info.title = std::move(title.text);
  document.title_offsets = std::move(title.offsets);
  document.text = std::move(text.text);
  document.text_offsets = std::move(text.offsets);

  std::string& lang = document.info.lang;
  lang = primary_language(lang);
  if (draft.lang_is_certain && !lang.empty()) return document;
  if (!forced.empty()) {
    lang = primary_language(forced);
    return document;
  }
  // Pages say "en" out of habit of their makers; the letters know better, unless they know nothing.
  const std::string detected =
      detect_language(blank(document.text) ? document.info.title : document.text);
  if (detected != "other" || lang.empty()) lang = detected;
  return document;
}

}  // namespace

Outlet::Outlet(std::string source, const ReadOptions& options, const DocumentSink& documents,
               const ProblemSink& problems)
    : source_(std::move(source)), options_(options), documents_(documents), problems_(problems) {}

void Outlet::problem(std::uint64_t line, std::uint64_t offset, std::string message) {
  problems_({source_, line, offset, std::move(message)});
}

std::string Outlet::fallback_id(std::uint64_t place) const {
  std::string id = source_ == "-" ? "stdin" : source_;
  if (place > 0) id += "#" + std::to_string(place);
  return to_nfc({std::move(id), {}}).text;
}

void Outlet::document(Draft&& draft) {
  const std::uint64_t line = draft.line;
  const std::uint64_t offset = draft.offset;
  draft.info.source = source_;
  if (blank(draft.text.text) && blank(draft.title.text)) {
    problem(line, offset, "document \"" + draft.info.id + "\" has no text; skipped");
    return;
  }
  Document document = assemble(std::move(draft), options_.language);
  if (document.info.lang != "ko" && document.info.lang != "en") {
    problem(line, offset,
            "document \"" + document.info.id + "\" is in a language that is not supported (" +
                document.info.lang + "); skipped");
    return;
  }
  documents_(std::move(document));
}

Document make_document(DocumentInfo info, std::string_view utf8) {
  Draft draft;
  draft.title = {info.title, OffsetMap::identity(static_cast<std::uint32_t>(info.title.size()))};
  draft.text = {std::string(utf8), OffsetMap::identity(static_cast<std::uint32_t>(utf8.size()))};
  draft.lang_is_certain = !info.lang.empty();
  draft.info = std::move(info);
  return assemble(std::move(draft), {});
}

}  // namespace inyeon
