// Which entities and relations are shown. Empty sets hide nothing.
const hiddenBy = { type: new Set(), status: new Set(), predicate: new Set(), since: '', until: '' };

/// The same rules as the program's own filters: a relation counts from its first report to its last.
function passes(edge) {
  if (hiddenBy.status.has(STATUSES[edge.status].name) || hiddenBy.predicate.has(edge.predicate)) return false;
  if (hiddenBy.since && edge.last < hiddenBy.since) return false;
  if (hiddenBy.until && !(edge.first && edge.first <= hiddenBy.until)) return false;
  return !hiddenBy.type.has(edge.from.type) && !hiddenBy.type.has(edge.to.type);
}

const hidesRelations = () => hiddenBy.status.size + hiddenBy.predicate.size > 0 || hiddenBy.since !== '' || hiddenBy.until !== '';

let shownEdges = edges;
let shownNodes = nodes;

function applyFilters() {
  frames.slow = false;
  for (const edge of edges) edge.shown = passes(edge);
  shownEdges = edges.filter((edge) => edge.shown);
  const alone = !hidesRelations();
  for (const node of nodes) node.shown = !hiddenBy.type.has(node.type) && (alone || node.edges.some((edge) => edge.shown));
  shownNodes = nodes.filter((node) => node.shown);
}

function countBy(items, key) {
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) || 0) + 1);
  return counts;
}

function checkbox(kind, name, label, count, swatch) {
  const input = make('input', { type: 'checkbox', value: name, 'data-kind': kind });
  input.checked = !hiddenBy[kind].has(name);
  input.addEventListener('change', () => {
    if (input.checked) hiddenBy[kind].delete(name);
    else hiddenBy[kind].add(name);
    filtersChanged();
  });
  return make('label', {}, input, swatch, label, make('span', { class: 'count' }, String(count)));
}

function fill(id, labels) {
  const set = document.getElementById(id);
  set.replaceChildren(set.querySelector('legend'), ...labels);
}

/// Draws the filters anew: they carry names in the page's language and colours of its theme.
function buildFilters() {
  const types = countBy(nodes, (node) => node.type);
  const statuses = countBy(edges, (edge) => edge.status);
  const predicates = [...countBy(edges, (edge) => edge.predicate)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const known = TYPES.map((type) => type.name);
  const order = [...known, ...[...types.keys()].filter((type) => !known.includes(type)).sort()];
  fill('types', order.filter((type) => types.has(type)).map((type) => checkbox('type', type, nameOf(type), types.get(type), nodeSwatch(type))));
  fill('statuses', STATUSES.map(({ name }, i) => [name, i]).filter(([, i]) => statuses.has(i))
    .map(([name, i]) => checkbox('status', name, nameOf(name), statuses.get(i), lineSwatch(i))));
  fill('predicates', predicates.map(([name, count]) => checkbox('predicate', name, predicateName(name), count, null)));
}

function resetFilters() {
  for (const kind of ['type', 'status', 'predicate']) hiddenBy[kind].clear();
  for (const id of ['since', 'until']) document.getElementById(id).value = hiddenBy[id] = '';
  document.getElementById('search').value = '';
  buildFilters();
  filtersChanged();
}
