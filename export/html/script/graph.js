// The graph of the page: entities and relations with what the drawing needs to know of them.
const DATA = JSON.parse(document.getElementById('graph').textContent);
const TYPES = DATA.types.map(([name, color, korean, core]) => ({ name, color, korean, core }));
const STATUSES = DATA.statuses.map(([name, color]) => ({ name, color }));
const DOCUMENTS = DATA.documents;

const nodes = DATA.nodes.map(([key, name, type, x, y, documents, aliases], index) => ({
  index, key, name, type, x, y, documents, aliases: aliases || [], edges: [], shown: true,
  searched: [name, ...(aliases || [])].join('\n').normalize('NFKC').toLowerCase(), labelWidth: 0, match: false,
}));

const edges = DATA.edges.map((edge, index) => ({
  index, key: edge.key, from: nodes[edge.s], to: nodes[edge.o], predicate: edge.p, metric: edge.metric || '', label: edge.label || '',
  status: edge.st, confidence: edge.c, first: edge.first || '', last: edge.last || '', documents: edge.n, bend: 0,
  qualifiers: edge.q || [], history: edge.h || [], evidence: edge.e, shown: true, width: 1.3 + 0.8 * Math.min(edge.n - 1, 6),
}));

for (const edge of edges) {
  edge.from.edges.push(edge);
  if (edge.to !== edge.from) edge.to.edges.push(edge);
}
for (const node of nodes) node.radius = 4.5 + 1.7 * Math.sqrt(node.edges.length);
const byDegree = [...nodes].sort((a, b) => b.edges.length - a.edges.length || a.index - b.index);

// Relations between the same two entities are drawn as curves beside each other.
(function spreadParallelEdges() {
  const pairs = new Map();
  for (const edge of edges) {
    const pair = Math.min(edge.from.index, edge.to.index) * nodes.length + Math.max(edge.from.index, edge.to.index);
    if (!pairs.has(pair)) pairs.set(pair, []);
    pairs.get(pair).push(edge);
  }
  for (const group of pairs.values()) {
    group.forEach((edge, place) => {
      const side = edge.from.index < edge.to.index ? 1 : -1;
      edge.bend = side * 0.22 * (place - (group.length - 1) / 2);
    });
  }
})();

/// What a relation says, for people.
function saying(edge) {
  if (edge.label) return edge.label;
  if (edge.metric && nameOf(edge.metric) !== edge.metric) return nameOf(edge.metric);
  if (edge.metric) return edge.metric.replace(/[A-Z]/g, (letter) => ' ' + letter.toLowerCase());
  return predicateName(edge.predicate);
}

function predicateName(predicate) {
  const names = DATA.predicates[predicate];
  return names ? names[language === 'ko' ? 1 : 0] : predicate;
}

const isSymmetric = (edge) => Boolean((DATA.predicates[edge.predicate] || [])[2]);

const sentence = (edge) => `${edge.from.name} ${isSymmetric(edge) ? '↔' : '→'} ${edge.to.name}: ${saying(edge)}`;

/// The middle of a relation's curve, and the point that bends it, in the graph's coordinates.
function curve(edge) {
  const { from, to, bend } = edge;
  const bx = (from.x + to.x) / 2 - (to.y - from.y) * bend;
  const by = (from.y + to.y) / 2 + (to.x - from.x) * bend;
  if (from === to) return { bx: from.x + 60, by: from.y - 60, x: from.x + 30, y: from.y - 30 };
  return { bx, by, x: (from.x + to.x) / 4 + bx / 2, y: (from.y + to.y) / 4 + by / 2 };
}
