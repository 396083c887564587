#include "ingest/learn/parse_features.h"

#include <algorithm>

namespace inyeon::learn {
namespace {

constexpr std::uint32_t kNoWord = ParseState::kNoWord;
constexpr Feature kRootKey = 0x52;
constexpr Feature kNoKey = 0x4e;

class View {
 public:
  View(const ParseInput& input, const ParseState& state) : input_(input), state_(state) {}

  Feature word(std::uint32_t w) const { return key(input_.words, w); }
  Feature tag(std::uint32_t w) const { return key(input_.tags, w); }
  Feature label(std::uint32_t w) const {
    return w < input_.size() ? state_.node(w).label + 1U : 0U;
  }
  const ParseState::Node& node(std::uint32_t w) const {
    static const ParseState::Node none;
    return w == kNoWord ? none : state_.node(w);
  }

 private:
  Feature key(const std::vector<Feature>& keys, std::uint32_t w) const {
    if (w < keys.size()) return keys[w];
    return w == kNoWord ? kNoKey : kRootKey;
  }

  const ParseInput& input_;
  const ParseState& state_;
};

Feature distance(std::uint32_t a, std::uint32_t b) {
  if (a == kNoWord || b == kNoWord) return 0;
  const std::uint32_t far = a < b ? b - a : a - b;
  return far < 5 ? far : far < 8 ? 5 : far < 12 ? 6 : 7;
}

/// Numbers its templates as it goes, so that none shares a number with another.
class Writer {
 public:
  Writer(std::vector<Feature>& out, std::uint64_t first) : out_(out), kind_(first) {}
  void add(Feature a, Feature b = 0, Feature c = 0) { out_.push_back(feature(++kind_, a, b, c)); }

 private:
  std::vector<Feature>& out_;
  std::uint64_t kind_;
};

void add_children(const View& v, std::uint32_t word, Writer& w) {
  const auto& node = v.node(word);
  const Feature t = v.tag(word);
  w.add(v.word(node.left), t);
  w.add(v.tag(node.left), v.label(node.left), t);
  w.add(v.tag(node.left2), v.tag(node.left), t);
  w.add(v.word(word), node.left_count);
  w.add(t, node.left_count);
  w.add(t, node.left_labels);
  w.add(v.word(word), node.left_labels);
}

void add_right_children(const View& v, std::uint32_t word, Writer& w) {
  const auto& node = v.node(word);
  const Feature t = v.tag(word);
  w.add(v.word(node.right), t);
  w.add(v.tag(node.right), v.label(node.right), t);
  w.add(v.tag(node.right2), v.tag(node.right), t);
  w.add(v.word(word), node.right_count);
  w.add(t, node.right_count);
  w.add(t, node.right_labels);
  w.add(v.word(word), node.right_labels);
}

}  // namespace

void action_features(const ParseInput& input, const ParseState& state, std::vector<Feature>& out) {
  out.clear();
  const View v(input, state);
  const std::uint32_t s0 = state.stack(0);
  const std::uint32_t s1 = state.stack(1);
  const std::uint32_t s2 = state.stack(2);
  const std::uint32_t b0 = state.next(0);
  const std::uint32_t b1 = state.next(1);
  const std::uint32_t b2 = state.next(2);
  const Feature s0w = v.word(s0), s0t = v.tag(s0), s1w = v.word(s1), s1t = v.tag(s1);
  const Feature s2t = v.tag(s2), b0w = v.word(b0), b0t = v.tag(b0), b1w = v.word(b1);
  const Feature b1t = v.tag(b1), b2t = v.tag(b2);
  const Feature near = distance(s0, b0);
  const Feature below = distance(s1, s0);
  Writer w(out, 200);
  w.add(s0w, s0t), w.add(s0w), w.add(s0t);
  w.add(s1w, s1t), w.add(s1w), w.add(s1t);
  w.add(b0w, b0t), w.add(b0w), w.add(b0t);
  w.add(b1w, b1t), w.add(b1w), w.add(b1t);
  w.add(v.word(b2), b2t), w.add(b2t), w.add(v.word(s2), s2t);
  w.add(s0w, b0w, s0t), w.add(s0w, s0t, b0t), w.add(s0t, b0w, b0t), w.add(s0t, b0t);
  w.add(s1w, s0w, s0t), w.add(s1w, s1t, s0t), w.add(s1t, s0w, s0t), w.add(s1t, s0t);
  w.add(s1w, b0w), w.add(s1t, b0w), w.add(s1w, b0t), w.add(s1t, b0t);
  w.add(b0t, b1t), w.add(b0w, b1w), w.add(b0w, b1t), w.add(s0w, b1w), w.add(s0t, b1w);
  w.add(s0t, b0t, b1t), w.add(b0t, b1t, b2t), w.add(s1t, s0t, b0t), w.add(s2t, s1t, s0t);
  w.add(s0w, b0t, b1t), w.add(s1w, s0t, b0t), w.add(s1t, s0w, b0t), w.add(s1t, s0t, b0w);
  w.add(s1w, s0w, b0w), w.add(s0t, b0w, b1t), w.add(s2t, s0t, b0t);
  w.add(mix(s1t + mix(s0t)), b0t, b1t), w.add(mix(s2t + mix(s1t)), s0t, b0t);
  w.add(near, s0t, b0t), w.add(near, s0w), w.add(near, b0w), w.add(below, s1t, s0t);
  w.add(below, s1w, s0t), w.add(below, s1t, s0w);
  add_children(v, s0, w), add_right_children(v, s0, w);
  add_children(v, s1, w), add_right_children(v, s1, w);
  add_children(v, b0, w);
  const auto& n0 = v.node(s0);
  const auto& n1 = v.node(s1);
  const auto& nb = v.node(b0);
  w.add(s0t, v.tag(n0.left), b0t), w.add(s0t, v.tag(n0.right), b0t);
  w.add(s0t, b0t, v.tag(nb.left)), w.add(s1t, s0t, v.tag(n0.left)),
      w.add(s1t, s0t, v.tag(n0.right));
  w.add(s1t, v.tag(n1.right), s0t), w.add(s1w, v.word(n0.left), s0t),
      w.add(s1w, v.word(n1.right), s0t);
  w.add(s1w, s0w, v.word(n0.left)), w.add(s1t, v.word(n0.left), s0w),
      w.add(v.word(n0.left), s0t, b0t);
  // Where a phrase that its preposition or conjunction opens hangs on.
  const Feature p = v.word(nb.left);
  const Feature pt = v.tag(nb.left);
  w.add(p, s0w), w.add(p, s1w), w.add(p, s0t, b0t), w.add(p, s1w, s0t), w.add(p, s1t, s0w);
  w.add(p, s1t, s0t), w.add(p, s1w, s0w), w.add(p, s0w, b0w), w.add(p, s1w, b0w);
  w.add(mix(pt + b0t), s1t, s0t), w.add(nb.left_labels, s1t, s0t), w.add(mix(pt + s2t), s1t, s0t);
  w.add(v.word(nb.left2), p, s0t), w.add(nb.left_labels, s1w, s0t), w.add(nb.left_labels, s1t, s0w);
  w.add(mix(s1t + n1.right_labels), s0t, v.word(n0.left)), w.add(s1t, n1.right_labels, s0t);
  w.add(s0t, n0.right_labels, b0t), w.add(b0t, nb.left_labels, s0t),
      w.add(v.label(n1.right), s1w, s0t);
}

void label_features(const ParseInput& input, const ParseState& state, std::uint32_t head,
                    std::uint32_t dependent, std::vector<Feature>& out) {
  out.clear();
  const View v(input, state);
  const Feature dir = head < dependent ? 1 : 2;
  const Feature dw = v.word(dependent), dt = v.tag(dependent);
  const Feature hw = v.word(head), ht = v.tag(head);
  const Feature far = distance(head, dependent) * 4 + dir;
  const auto& d = v.node(dependent);
  const auto& h = v.node(head);
  const std::uint32_t before = dependent == 0 ? kNoWord : dependent - 1;
  const std::uint32_t after = dependent + 1 <= input.size() ? dependent + 1 : kNoWord;
  Writer w(out, 400);
  w.add(dir, dw), w.add(dir, dt), w.add(dir, dw, dt), w.add(dir, hw), w.add(dir, ht);
  w.add(dt, ht, dir), w.add(dw, ht, dir), w.add(dt, hw, dir), w.add(dw, hw, dir);
  w.add(far, dt, ht), w.add(far, dw), w.add(far, hw);
  w.add(v.word(d.left), dt, ht), w.add(v.word(d.left), hw, dir), w.add(v.tag(d.left), dt, ht);
  w.add(v.word(d.left), dw), w.add(v.word(d.right), dt, ht), w.add(v.tag(d.right), dt, ht);
  w.add(v.tag(before), dt, ht), w.add(v.tag(after), dt, ht), w.add(v.word(before), dt, dir);
  w.add(v.word(after), dt, dir);
  w.add(d.left_labels, dt, ht), w.add(d.left_labels, d.right_labels, dt);
  w.add(mix(d.left_labels) + dir, dw), w.add(mix(d.right_labels) + dir, dt);
  w.add(h.left_labels, dt, ht), w.add(h.right_labels, mix(dt) + dir, ht);
  w.add(h.left_labels, hw, dt), w.add(mix(h.right_labels) + dir, hw, dt);
  w.add(h.left_labels, mix(d.left_labels) + dir, dt), w.add(v.tag(h.left), dt, ht);
  w.add(v.label(h.right), dt, ht), w.add(v.word(h.left), ht, dt);
  w.add(v.tag(head == 0 || head > input.size() ? kNoWord : head - 1), ht, dt);
}

}  // namespace inyeon::learn
