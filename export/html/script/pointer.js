// What lies under the pointer.
let tree = null;

function indexPlaces() {
  tree = d3.quadtree().x((node) => node.x).y((node) => node.y).addAll(shownNodes);
}

function nodeAt(px, py) {
  const [x, y] = camera.at.invert([px, py]);
  const node = tree.find(x, y, 40 / camera.at.k);
  return node && Math.hypot(across(node.x) - px, down(node.y) - py) <= radiusOf(node) * 1.2 + 3 ? node : null;
}

function distanceToSegment(px, py, x1, y1, x2, y2) {
  const dx = x2 - x1, dy = y2 - y1;
  const share = Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - x1 - share * dx, py - y1 - share * dy);
}

function distanceToEdge(px, py, edge) {
  const { bx, by } = curve(edge);
  const steps = edge.bend === 0 && edge.from !== edge.to ? 1 : 12;
  const at = (t) => [edge.from.x, edge.from.y].map((start, i) => {
    const bend = i ? by : bx, end = i ? edge.to.y : edge.to.x;
    const place = (1 - t) * (1 - t) * start + 2 * t * (1 - t) * bend + t * t * end;
    return i ? down(place) : across(place);
  });
  let best = Infinity, last = at(0);
  for (let step = 1; step <= steps; step += 1) {
    const next = at(step / steps);
    best = Math.min(best, distanceToSegment(px, py, ...last, ...next));
    last = next;
  }
  return best;
}

function edgeAt(px, py) {
  let best = null, nearest = 7;
  for (const edge of shownEdges) {
    const x1 = across(edge.from.x), x2 = across(edge.to.x), y1 = down(edge.from.y), y2 = down(edge.to.y);
    const room = 12 + Math.abs(edge.bend) * (Math.abs(x1 - x2) + Math.abs(y1 - y2)) + (edge.from === edge.to ? 70 * camera.at.k : 0);
    if (px < Math.min(x1, x2) - room || px > Math.max(x1, x2) + room || py < Math.min(y1, y2) - room || py > Math.max(y1, y2) + room) continue;
    const distance = distanceToEdge(px, py, edge) - (selected.edges.has(edge) ? 2 : 0);
    if (distance < nearest) [best, nearest] = [edge, distance];
  }
  return best;
}

function under(event) {
  const { left, top } = canvas.getBoundingClientRect();
  const px = event.clientX - left, py = event.clientY - top;
  const node = nodeAt(px, py);
  return { px, py, node, edge: node ? null : edgeAt(px, py) };
}

function showTip(event) {
  const tip = document.getElementById('tip');
  const { px, py, node, edge } = event.buttons ? {} : under(event);
  canvas.classList.toggle('over', Boolean(node || edge));
  tip.hidden = !node && !edge;
  if (tip.hidden) return;
  tip.textContent = caption(node ? node.name : `${edge.from.name} → ${edge.to.name}`) + ' · ' + (node ? nameOf(node.type) : saying(edge));
  tip.style.left = `${Math.min(px + 14, camera.width - 180)}px`;
  tip.style.top = `${py + 16}px`;
}
