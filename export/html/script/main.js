// Wires it all together.
const byId = (id) => document.getElementById(id);

function filtersChanged() {
  applyFilters();
  indexPlaces();
  searchChanged();
  refreshPanel();
}

function languageChanged() {
  translatePage();
  buildFilters();
  byId('left-out').textContent = word('leftOut')(DATA.left_out[0], DATA.left_out[1]);
  byId('left-out').hidden = DATA.left_out[0] === 0;
  searchChanged();
  refreshPanel();
}

function themeChanged(toDark) {
  setTheme(toDark);
  buildFilters();
  redraw();
}

function onKey(event) {
  if (event.key === 'Escape' && panel.childElementCount) close();
  if (event.key === '/' && !/INPUT/.test(document.activeElement.tagName)) {
    event.preventDefault();
    search.focus();
  }
}

const CANVAS_KEYS = {
  ArrowLeft: () => panBy(80, 0), ArrowRight: () => panBy(-80, 0), ArrowUp: () => panBy(0, 80), ArrowDown: () => panBy(0, -80),
  '+': () => zoomBy(1.4), '=': () => zoomBy(1.4), '-': () => zoomBy(1 / 1.4), 0: () => fit(),
};

function onCanvasKey(event) {
  const act = CANVAS_KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}

function onCanvasClick(event) {
  const { node, edge } = under(event);
  if (node) openNode(node);
  else if (edge) openEdge(edge);
  else if (panel.childElementCount) close();
}

function wire() {
  d3.select(canvas).call(zoom);
  canvas.addEventListener('click', onCanvasClick);
  canvas.addEventListener('pointermove', showTip);
  canvas.addEventListener('pointerleave', () => { byId('tip').hidden = true; });
  canvas.addEventListener('keydown', onCanvasKey);
  document.addEventListener('keydown', onKey);
  search.addEventListener('input', searchChanged);
  search.addEventListener('keydown', (event) => { if (event.key === 'Enter' && found.length) openNode(found[0], { focus: true, move: true }); });
  byId('finder').addEventListener('keydown', walkList);
  byId('more').addEventListener('click', () => { listed += PAGE; listEntities(); });
  byId('reset').addEventListener('click', resetFilters);
  for (const id of ['since', 'until']) byId(id).addEventListener('change', () => { hiddenBy[id] = byId(id).value; filtersChanged(); });
  byId('zoom-in').addEventListener('click', () => zoomBy(1.4));
  byId('zoom-out').addEventListener('click', () => zoomBy(1 / 1.4));
  byId('fit').addEventListener('click', () => fit());
  byId('theme').addEventListener('click', () => themeChanged(!dark));
  byId('language').addEventListener('click', () => { language = language === 'ko' ? 'en' : 'ko'; languageChanged(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => themeChanged(event.matches));
  new ResizeObserver(resize).observe(byId('stage'));
}

// For scripts that drive the page: where on the screen things are drawn.
function onScreen({ x, y }) {
  const { left, top } = canvas.getBoundingClientRect();
  return [left + across(x), top + down(y)];
}
window.inyeon = Object.freeze({
  nodePlace: (key) => onScreen(nodes.find((node) => node.key === key)),
  edgePlace: (key) => onScreen(curve(edges.find((edge) => edge.key === key))),
  frames: () => frames.drawn,
});

setTheme(dark);
applyFilters();
indexPlaces();
wire();
languageChanged();
byId('licences').textContent = byId('licence-texts').textContent.trim();
resize();
fit(true);
