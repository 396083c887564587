#include <algorithm>
#include <map>

#include "ingest/en/text.h"

namespace inyeon::en {
namespace {

/// How often the tagger gave a surface which type.
using Votes = std::map<std::string, std::map<std::string, double>, std::less<>>;

const std::string& elected(const std::map<std::string, double>& votes) {
  return std::max_element(votes.begin(), votes.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

bool capitalised(std::string_view surface) {
  return surface.size() > 1 && surface.front() >= 'A' && surface.front() <= 'Z';
}

class Completion {
 public:
  Completion(const Document& document, const Text& text, std::vector<MentionCandidate>& mentions)
      : document_(document), text_(text), mentions_(mentions) {}

  void run() {
    vote();
    by_place();
    tagged_ = mentions_.size();
    for (MentionCandidate& mention : mentions_) {
      if (mention.confidence == 1.0) continue;  // listed
      const auto found = votes_.find(document_.slice(mention.span));
      if (found != votes_.end()) mention.type = elected(found->second);
    }
    for (SentenceIndex i = 0; i < text_.words.size(); ++i) find_again(i);
    by_place();
  }

 private:
  void by_place() {
    std::stable_sort(mentions_.begin(), mentions_.end(),
                     [](const MentionCandidate& a, const MentionCandidate& b) {
                       return a.sentence != b.sentence ? a.sentence < b.sentence : a.span < b.span;
                     });
  }

  void vote() {
    for (const MentionCandidate& mention : mentions_) {
      const std::string_view surface = document_.slice(mention.span);
      if (!capitalised(surface)) continue;
      votes_[std::string(surface)][mention.type] += 1.0;
      // A full name says more than the short ones, which may be anything.
      const auto space = surface.find(' ');
      if (space == surface.npos) continue;
      if (mention.type == "Person")
        votes_[std::string(surface.substr(surface.rfind(' ') + 1))][mention.type] += 2.0;
      else if (mention.type == "Organization")
        votes_[std::string(surface.substr(0, space))][mention.type] += 0.6;
    }
    for (const MentionCandidate& mention : mentions_)
      longest_ = std::max(longest_, document_.slice(mention.span).size());
    // Only what was tagged itself counts as found.
    for (const MentionCandidate& mention : mentions_) found_.insert(document_.slice(mention.span));
  }

  bool taken(const Span& span) const {
    return std::any_of(here_.begin(), here_.end(),
                       [&](const Span& other) { return span.overlaps(other); });
  }

  void find_again(SentenceIndex index) {
    const Words& words = text_.words[index];
    here_.clear();
    for (; next_ < tagged_ && mentions_[next_].sentence == index; ++next_)
      here_.push_back(mentions_[next_].span);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!words[i].capital) continue;
      for (std::size_t length = std::min<std::size_t>(5, words.size() - i); length > 0; --length) {
        Span span = words[i].span;
        span.end = words[i + length - 1].span.end;
        const std::string_view surface = document_.slice(span);
        if (surface.size() > longest_ || !found_.contains(surface) || !capitalised(surface))
          continue;
        if (taken(span)) break;
        MentionCandidate mention;
        mention.span = span;
        mention.sentence = index;
        mention.type = elected(votes_.find(surface)->second);
        mention.confidence = 0.6;
        mentions_.push_back(std::move(mention));
        here_.push_back(span);
        i += length - 1;
        break;
      }
    }
  }

  const Document& document_;
  const Text& text_;
  std::vector<MentionCandidate>& mentions_;
  Votes votes_;
  std::set<std::string_view> found_;
  std::size_t longest_ = 0;
  std::vector<Span> here_;  ///< what the sentence has already
  std::size_t next_ = 0;
  std::size_t tagged_ = 0;
};

}  // namespace

void complete_names(const Document& document, const Text& text,
                    std::vector<MentionCandidate>& mentions) {
  Completion(document, text, mentions).run();
}

}  // namespace inyeon::en
