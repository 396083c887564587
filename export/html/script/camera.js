// The canvas and what part of the graph it shows.
const canvas = document.getElementById('drawing');
const pen = canvas.getContext('2d');
const camera = { at: d3.zoomIdentity, width: 1, height: 1, ratio: 1, moving: false };
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

const across = (x) => camera.at.applyX(x);
const down = (y) => camera.at.applyY(y);
/// How large an entity is on the screen: it grows more slowly than the distances.
const radiusOf = (node) => Math.max(1.6, node.radius * Math.min(1.7, Math.sqrt(camera.at.k)));

const zoom = d3.zoom().scaleExtent([0.01, 10])
  .filter(() => !d3.event.button)
  .on('start', () => { camera.moving = true; })
  .on('zoom', () => { camera.at = d3.event.transform; redraw(); })
  .on('end', () => { camera.moving = false; redraw(); });

function moveCamera(change) {
  const drawing = d3.select(canvas);
  change(stillness.matches ? drawing : drawing.transition().duration(300));
}
const zoomBy = (factor) => moveCamera((drawing) => zoom.scaleBy(drawing, factor));
const panBy = (dx, dy) => moveCamera((drawing) => zoom.translateBy(drawing, dx / camera.at.k, dy / camera.at.k));

function showAt(x, y, k, atOnce = false) {
  const target = d3.zoomIdentity.translate(camera.width / 2 - k * x, camera.height / 2 - k * y).scale(k);
  if (atOnce) zoom.transform(d3.select(canvas), target);
  else moveCamera((drawing) => zoom.transform(drawing, target));
}

function extent(items) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y } of items) {
    box.left = Math.min(box.left, x); box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y); box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/// The scale at which all of the box is seen, but no larger than is good to read.
function scaleFor({ left, right, top, bottom }) {
  const room = 46;
  return Math.min(1.6, (camera.width - 2 * room) / (right - left + 1), (camera.height - 2 * room) / (bottom - top + 1));
}

function fit(atOnce) {
  if (shownNodes.length === 0) return;
  const box = extent(shownNodes);
  showAt((box.left + box.right) / 2, (box.top + box.bottom) / 2, Math.max(scaleFor(box), 0.01), atOnce);
}

/// An entity and its neighbours; where these are too far apart, the entity alone.
function showAround(node) {
  const box = extent([...selected.nodes].filter((near) => near.shown));
  const k = scaleFor(box);
  if (k > 0.35) showAt((box.left + box.right) / 2, (box.top + box.bottom) / 2, k);
  else showAt(node.x, node.y, 0.6);
}

function resize() {
  const { width, height } = canvas.getBoundingClientRect();
  camera.width = Math.max(1, width);
  camera.height = Math.max(1, height);
  camera.ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(camera.width * camera.ratio);
  canvas.height = Math.round(camera.height * camera.ratio);
  redraw();
}
