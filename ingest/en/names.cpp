#include "ingest/en/names.h"

#include <algorithm>

namespace inyeon::en {
namespace {

struct Guess {
  std::string type;
  double confidence = 0.5;
};

bool looks_made_up(const std::string& text) {
  const auto inner = std::string_view(text).substr(1);
  return inner.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != std::string_view::npos;
}

class NameReader {
 public:
  NameReader(const Words& words, const Sentence& sentence, SentenceIndex index,
             const Lexicon& lexicon, const Capitals& capitals, const std::vector<NameMatch>& listed,
             std::vector<MentionCandidate>& mentions)
      : words_(words),
        begin_(sentence.span.begin),
        index_(index),
        lexicon_(lexicon),
        capitals_(capitals),
        listed_(listed),
        mentions_(mentions) {
    const auto upper =
        std::count_if(words.begin(), words.end(), [](const Word& w) { return w.capital; });
    title_case_ = sentence.headline && upper * 10 > static_cast<long>(words.size()) * 6;
  }

  void run() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = take_listed(i);
      i = end > i ? end : take(i);
    }
  }

 private:
  std::string_view lower(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i].lower) : std::string_view{};
  }
  bool opens(std::size_t i) const {
    return i == 0 || words_[i - 1].text == "\"" || words_[i - 1].text == "\u201c" ||
           words_[i - 1].text == ":";
  }

  bool nameable(std::size_t i) const {
    const Word& word = words_[i];
    const bool seven_eleven = word.number && word.text.find('-') != std::string::npos &&
                              looks_made_up(word.text) &&
                              std::any_of(word.text.begin(), word.text.end(),
                                          [](char c) { return c >= 'A' && c <= 'Z'; });
    if (seven_eleven) return true;
    const std::string_view first = std::string_view(word.lower).substr(0, word.lower.find('-'));
    if (!word.capital || lexicon_.is("calendar", first) || lexicon_.is("ignored", word.text))
      return false;
    const bool named_on =
        i + 1 < words_.size() && words_[i + 1].space_before && words_[i + 1].capital;
    if (lexicon_.is("function", word.lower)) {
      return word.text.size() > 2 &&
             (lower(i + 1) == "&" || (!opens(i) && named_on && word.lower != "the"));
    }
    if ((word.lower == "south" || word.lower == "north") && named_on &&
        lexicon_.is("demonym", words_[i + 1].text))
      return false;
    if (lexicon_.is("demonym", word.text))
      return named_on && nameable(i + 1) && !lexicon_.is("technology", words_[i + 1].text);
    if (lexicon_.is("title", word.lower) || lexicon_.is("office", word.lower)) return false;
    if (title_case_) return capitals_.contains(word.text);
    return true;
  }

  bool continues(std::size_t i) const {
    if (i >= words_.size()) return false;
    const bool saint = lower(i) == "." && words_[i - 1].text == "St" && i + 1 < words_.size() &&
                       words_[i + 1].capital;
    if (saint) return true;
    if (!words_[i].space_before) return false;
    const bool office = words_[i].capital &&
                        (lexicon_.is("title", lower(i)) || lexicon_.is("ignored", words_[i].text));
    if (office && i + 1 < words_.size() && words_[i + 1].capital &&
        lexicon_.is("event", lower(i + 1)))
      return true;
    if (words_[i].text == "&") return i + 1 < words_.size();
    if (words_[i - 1].text == "&" && words_[i].text.size() == 1) return true;
    if (lower(i) == "of" && lexicon_.is("of_head", lower(i - 1)) && i + 1 < words_.size())
      return words_[i + 1].capital;
    return nameable(i) || (words_[i].number && words_[i].text.size() < 4 && words_[i - 1].capital &&
                           lower(i + 1) != "%" && !lexicon_.is("scale", lower(i + 1)));
  }

  bool doubtful(std::size_t begin, std::size_t end) const {
    if (end - begin > 1 || !opens(begin) || title_case_) return false;
    const Word& word = words_[begin];
    if (capitals_.contains(word.text) || looks_made_up(word.text) ||
        lexicon_.is("place", word.text))
      return false;
    const auto next = lower(end);
    const bool acts = next == "'s" || next == "\u2019s" || lexicon_.is("auxiliary", next) ||
                      next == "said" || next == "has";
    return !acts || lexicon_.is("measure", word.lower) || lexicon_.is("counter", word.lower);
  }

  std::string text(std::size_t begin, std::size_t end) const {
    std::string name = words_[begin].text;
    for (std::size_t k = begin + 1; k < end; ++k)
      name += (words_[k].space_before ? " " : "") + words_[k].text;
    return name;
  }

  // The longest listed name that begins at word i and ends with one; its end, or i.
  std::size_t take_listed(std::size_t i) {
    for (const NameMatch& match : listed_) {
      if (match.entry.ambiguous || begin_ + match.begin != words_[i].span.begin) continue;
      std::size_t last = i;
      while (last < words_.size() && words_[last].span.end < begin_ + match.end) ++last;
      if (last == words_.size() || words_[last].span.end != begin_ + match.end) continue;
      add(i, last + 1, {std::string(match.entry.type), 1.0});
      mentions_.back().list_key = match.entry.key;
      return last + 1;
    }
    return i;
  }

  std::size_t take(std::size_t i) {
    if (!nameable(i)) return common_noun(i);
    std::size_t end = i + 1;
    while (continues(end) && !is_listed(end)) ++end;
    if (doubtful(i, end)) return common_noun(i);
    std::string name = text(i, end);
    Guess guess = guess_type(i, end, name);
    extend(i, end, guess);
    add(i, end, guess);
    return end;
  }

  /// "Boise, Idaho"; "M15X fab", "AI6 processors", "Fotonix process".
  void extend(std::size_t begin, std::size_t& end, Guess& guess) const {
    if (guess.type == "Place" && lower(end) == "," && end + 1 < words_.size() &&
        words_[end + 1].capital) {
      std::size_t last = end + 2;
      while (last < words_.size() && words_[last].capital && words_[last].space_before) ++last;
      if (lexicon_.is("region", text(end + 1, last))) end = last;
      return;
    }
    if (end - begin > 3 || guess.type == "Person") return;
    for (const std::size_t more : {2U, 1U}) {
      if (end + more > words_.size() || words_[end].capital) continue;
      const std::string noun = text(end, end + more);
      if (lexicon_.is("facility", noun))
        guess = {"Facility", 0.8};
      else if (lexicon_.is("event", noun))
        guess = {"Event", 0.8};
      else if (lexicon_.is("technology_noun", noun))
        guess = {"Technology", 0.7};
      else if (guess.type == "Product" && lexicon_.is("product", noun))
        guess = {"Product", 0.8};
      else
        continue;
      end += more;
      return;
    }
  }

  Guess guess_type(std::size_t begin, std::size_t end, const std::string& name) const {
    const auto last = lower(end - 1);
    if (lexicon_.is("place", name) || lexicon_.is("region", name)) return {"Place", 0.95};
    if (lexicon_.is("technology", name)) return {"Technology", 0.9};
    if (lexicon_.is("product_name", name)) return {"Product", 0.9};
    if (end - begin > 1 && lexicon_.is("company_suffix", last)) return {"Organization", 0.9};
    if (end - begin > 1 && lexicon_.is("facility", last)) return {"Facility", 0.9};
    if (end - begin > 1 && lexicon_.is("event", last)) return {"Event", 0.9};
    if (lower(begin).ends_with("university") || lexicon_.is("of_head", lower(begin)))
      return {"Organization", 0.8};
    if (lower(end) == "-based") return {"Place", 0.9};
    if (person(begin, end)) return {"Person", 0.85};
    if (end - begin == 2 && lexicon_.is("facility", lower(begin))) return {"Facility", 0.8};
    if (name.find_first_of("0123456789") != std::string::npos) return {"Product", 0.7};
    if (dateline(begin, end)) return {"Place", 0.8};
    const auto before = begin > 0 ? lower(begin - 1) : std::string_view{};
    const auto head = begin > 1 ? lower(begin - 2) : std::string_view{};
    if (before == "near" || lexicon_.is("region", after_comma(end))) return {"Place", 0.85};
    if (before == "in" && !lexicon_.is("share_noun", head)) return {"Place", 0.6};
    const auto next = lower(end);
    if (next == "said" || next == "has" || next == "will" || before == "with")
      return {"Organization", 0.62};
    if ((before == "'s" || before == "\u2019s") && lexicon_.is("product", lower(end)))
      return {"Product", 0.6};
    if (lexicon_.is("product", lower(end))) return {"Product", 0.52};
    return {"Organization", 0.5};
  }

  std::string after_comma(std::size_t end) const {
    return lower(end) == "," && end + 1 < words_.size() ? words_[end + 1].text : std::string{};
  }
  bool dateline(std::size_t begin, std::size_t end) const {
    const bool shout = words_[begin].text.size() > 3 &&
                       words_[begin].text == text(begin, begin + 1) &&
                       std::all_of(words_[begin].text.begin(), words_[begin].text.end(),
                                   [](char c) { return c >= 'A' && c <= 'Z'; });
    return begin == 0 && shout && end < words_.size() &&
           (lower(end) == "," || lower(end) == "/" || lower(end) == "-");
  }

  bool person(std::size_t begin, std::size_t end) const {
    const std::size_t length = end - begin;
    if (length < 2 || length > 4) return false;
    const std::string& second = words_[begin + 1].text;
    const auto hyphen = second.find('-');
    const bool korean = hyphen != std::string::npos && hyphen + 1 < second.size() &&
                        second[hyphen + 1] >= 'a' && second[hyphen + 1] <= 'z';
    if (korean || lexicon_.is("given_name", words_[begin].text)) return true;
    if (begin > 0 &&
        (lexicon_.is("title", lower(begin - 1)) || lexicon_.is("office", lower(begin - 1))))
      return true;
    if (length == 2 && lower(end) == "," &&
        words_[begin].text.find_first_of("&") == std::string::npos) {
      // "Jane Roe, chief executive of", "Jane Roe, Acme's chairman".
      for (std::size_t k = end + 1;
           k < std::min(end + 6, words_.size()) && lower(k) != "," && lower(k) != "of"; ++k) {
        if (lexicon_.is("office", lower(k)) || lower(k) == "chief" || lower(k) == "analyst")
          return true;
      }
    }
    return length == 2 && begin > 0 && lower(begin - 1) == "said";
  }

  /// "quantum-dot lasers", "a battery plant": classes of things by their head noun.
  std::size_t common_noun(std::size_t i) {
    for (const std::size_t length : {2U, 1U}) {
      if (i + length > words_.size()) continue;
      const std::string noun = text(i, i + length);
      const bool product = lexicon_.is("product", noun);
      const bool facility = lexicon_.is("facility", noun);
      if (!product && !facility) continue;
      std::size_t begin = i;
      while (begin > 0 && i - begin < 2 && modifier(begin - 1)) --begin;
      const bool named = !facility || (begin > 0 && lower(begin - 1) != "the" && begin < i);
      if (named) add(begin, i + length, {product ? "Product" : "Facility", 0.45});
      return i + length;
    }
    return i + 1;
  }
  bool modifier(std::size_t i) const {
    const Word& word = words_[i];
    const bool taken = !mentions_.empty() && mentions_.back().sentence == index_ &&
                       mentions_.back().span.end > word.span.begin;
    const auto c = word.text.empty() ? ' ' : word.text[0];
    const bool plain = c >= 'a' && c <= 'z' && !lexicon_.is("function", word.lower) &&
                       !lexicon_.is("preposition", word.lower) &&
                       !lexicon_.is("determiner", word.lower) &&
                       !lexicon_.is("counter", word.lower) && !lexicon_.is("scale", word.lower) &&
                       !lexicon_.is("adverb", word.lower);
    const bool verb =
        word.lower.ends_with("ed") || word.lower.ends_with("ing") || word.lower.ends_with("s");
    return plain && !verb && !taken && !lexicon_.is("plain_adjective", word.lower);
  }

  void add(std::size_t begin, std::size_t end, Guess guess) {
    MentionCandidate mention;
    mention.span = {words_[begin].span.field, words_[begin].span.begin, words_[end - 1].span.end};
    mention.sentence = index_;
    mention.type = std::move(guess.type);
    mention.confidence = guess.confidence;
    mentions_.push_back(std::move(mention));
  }

  bool is_listed(std::size_t i) const {
    return std::any_of(listed_.begin(), listed_.end(), [&](const NameMatch& match) {
      return !match.entry.ambiguous && begin_ + match.begin == words_[i].span.begin;
    });
  }

  const Words& words_;
  std::uint32_t begin_;
  SentenceIndex index_;
  const Lexicon& lexicon_;
  const Capitals& capitals_;
  const std::vector<NameMatch>& listed_;
  std::vector<MentionCandidate>& mentions_;
  bool title_case_ = false;
};

}  // namespace

void note_capitals(const Words& words, Capitals& capitals) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto& before = words[i - 1].text;
    if (words[i].capital && before != "\"" && before != "\u201c" && before != ":")
      capitals.insert(words[i].text);
  }
}

void find_names(const Words& words, const Sentence& sentence, SentenceIndex index,
                const Lexicon& lexicon, const Capitals& capitals,
                const std::vector<NameMatch>& listed, std::vector<MentionCandidate>& mentions) {
  NameReader(words, sentence, index, lexicon, capitals, listed, mentions).run();
}

}  // namespace inyeon::en
