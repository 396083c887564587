// Search and the list of entities: all that is drawn, for those who do not see the drawing.
const search = document.getElementById('search');
const entityList = document.getElementById('entities');
const PAGE = 100;
let listed = PAGE;
let found = byDegree;

function find() {
  const sought = search.value.normalize('NFKC').toLowerCase().trim();
  for (const node of nodes) node.match = sought !== '' && node.shown && node.searched.includes(sought);
  const exact = (node) => (node.searched.split('\n').includes(sought) ? 0 : 1);
  found = sought === '' ? byDegree.filter((node) => node.shown) : byDegree.filter((node) => node.match).sort((a, b) => exact(a) - exact(b));
}

function listEntities() {
  entityList.replaceChildren(...found.slice(0, listed).map((node) => make('li', {},
    make('button', { type: 'button', 'data-node': node.key, onclick: (event) => openNode(node, { focus: event.detail === 0, move: true }) },
      caption(node.name), ' ', make('small', {}, `${nameOf(node.type)} · ${node.edges.length}`)))));
  document.getElementById('more').hidden = found.length <= listed;
  markCurrent();
}

function markCurrent() {
  for (const button of entityList.querySelectorAll('button'))
    button.setAttribute('aria-current', String(Boolean(selected.node) && button.dataset.node === selected.node.key));
}

function count() {
  const counts = word('counts')(shownNodes.length, shownEdges.length);
  document.getElementById('counts').textContent = search.value.trim() ? `${counts} · ${word('found')(found.length)}` : counts;
}

function searchChanged() {
  listed = PAGE;
  find();
  listEntities();
  count();
  redraw();
}

/// Up and down go from the field through the list.
function walkList(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [search, ...entityList.querySelectorAll('button')];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
