// The panel about what is selected. `came` is what to go back to.
const panel = document.getElementById('details');
let opener = null;

function select(node, edge) {
  selected.node = node;
  selected.edge = edge;
  selected.edges = new Set(edge ? [edge] : node ? node.edges : []);
  selected.nodes = new Set(node ? [node] : []);
  for (const { from, to, shown } of selected.edges) if (shown || edge) selected.nodes.add(from).add(to);
  markCurrent();
  redraw();
}

function say(text) { document.getElementById('said').textContent = text; }

function bar(back) {
  return make('div', { class: 'bar' },
    back ? make('button', { type: 'button', id: 'back', onclick: () => openNode(back, { focus: true }) }, `← ${caption(back.name)}`) : make('span'),
    make('button', { type: 'button', id: 'close', onclick: close }, word('close')));
}

function relation(edge, node) {
  const other = edge.from === node ? edge.to : edge.from;
  const arrow = isSymmetric(edge) ? '↔' : edge.from === node ? '→' : '←';
  return make('li', {}, make('button', { type: 'button', 'data-edge': edge.key, onclick: () => openEdge(edge, { back: node, focus: true }) },
    `${arrow} ${saying(edge)} `, make('strong', {}, other.name), ' ',
    make('small', {}, `${nameOf(STATUSES[edge.status].name)} · ${word('documents')(edge.documents)}`)));
}

function facts(rows) {
  return make('dl', {}, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));
}

function fillPanel(heading, focus, ...parts) {
  const title = make('h2', { tabindex: '-1' }, heading);
  const [first, ...rest] = parts;
  const appeared = panel.childElementCount === 0;
  panel.replaceChildren(first, title, ...rest.filter(Boolean));
  panel.scrollTop = 0;
  if (appeared) resize();
  if (focus) title.focus();
}

function openNode(node, { focus = false, move = false } = {}) {
  if (panel.childElementCount === 0) opener = document.activeElement;
  select(node, null);
  const shown = node.edges.filter((edge) => edge.shown).sort((a, b) => b.documents - a.documents || a.index - b.index);
  const hidden = node.edges.length - shown.length;
  fillPanel(node.name, focus, bar(null),
    facts([[word('types'), nameOf(node.type)], [word('aliases'), node.aliases.join(', ')],
      [word('articles'), String(node.documents || '')]]),
    make('button', { type: 'button', id: 'center', onclick: () => showAround(node) }, word('center')),
    make('h3', {}, word('relations')(shown.length)),
    make('ul', { id: 'relations' }, ...shown.map((edge) => relation(edge, node))),
    hidden ? make('p', {}, word('hiddenByFilters')(hidden)) : null);
  say(`${node.name}, ${nameOf(node.type)}, ${word('relations')(shown.length)}`);
  if (move) showAround(node);
}

function span(first, last) {
  return first === last ? first : `${first} – ${last}`;
}

function openEdge(edge, { back = edge.from, focus = false } = {}) {
  if (panel.childElementCount === 0) opener = document.activeElement;
  select(null, edge);
  const history = edge.history.length > 1 ? edge.history.map(([date, status]) => `${nameOf(STATUSES[status].name)} ${date}`).join(' → ') : '';
  fillPanel(sentence(edge), focus, bar(back),
    facts([[word('status'), nameOf(STATUSES[edge.status].name)], [word('history'), history], [word('reported'), span(edge.first, edge.last)],
      [word('articles'), String(edge.documents)], [word('confidence'), `${Math.round(100 * edge.confidence)} %`],
      ...edge.qualifiers.map(([key, value]) => [nameOf(key), value])]),
    make('h3', {}, word('evidence')), ...quotes(edge));
  say(`${sentence(edge)}, ${nameOf(STATUSES[edge.status].name)}`);
}

function close() {
  panel.replaceChildren();
  select(null, null);
  resize();
  (opener && opener.isConnected ? opener : canvas).focus();
}

/// The same again, in another language or after a filter.
function refreshPanel() {
  if (selected.node) openNode(selected.node);
  else if (selected.edge) openEdge(selected.edge);
}
