// Draws what is shown: relations by status and width, then entities by type, then names.
const selected = { node: null, edge: null, nodes: new Set(), edges: new Set() };
const frames = { pending: 0, last: 0, slow: false, drawn: 0 };
const still = { canvas: document.createElement('canvas'), at: null };
const MANY = 1200; // relations in sight; above, lines are thin, whole and without heads

function redraw() {
  if (!frames.pending) frames.pending = requestAnimationFrame(paint);
}

function paint(now) {
  frames.pending = 0;
  if (camera.moving && now - frames.last < 1000 && now - frames.last > 45) frames.slow = true;
  frames.last = now;
  pen.setTransform(camera.ratio, 0, 0, camera.ratio, 0, 0);
  pen.globalAlpha = 1;
  pen.fillStyle = themeColor('--back');
  pen.fillRect(0, 0, camera.width, camera.height);
  if (camera.moving && frames.slow && still.at) paintStill();
  else paintGraph();
  if (frames.drawn === 0) performance.mark('drawn');
  frames.drawn += 1;
}

/// Where drawing all takes too long for a movement, its last picture moves instead.
function paintStill() {
  const scale = camera.at.k / still.at.k;
  pen.drawImage(still.canvas, camera.at.x - still.at.x * scale, camera.at.y - still.at.y * scale,
    camera.width * scale, camera.height * scale);
}

function keepStill() {
  still.canvas.width = canvas.width;
  still.canvas.height = canvas.height;
  still.canvas.getContext('2d').drawImage(canvas, 0, 0);
  still.at = camera.at;
}

function paintGraph() {
  const dim = selected.nodes.size > 0;
  const visible = shownEdges.filter(inView);
  paintEdges(visible.filter((edge) => !selected.edges.has(edge)), dim ? 0.1 : Math.max(0.16, Math.min(0.75, 700 / visible.length)), dim);
  const drawn = shownNodes.filter(nodeInView);
  paintNodes(drawn.filter((node) => !selected.nodes.has(node)), dim ? 0.18 : 1);
  paintEdges([...selected.edges].filter((edge) => edge.shown), 1, false);
  paintNodes([...selected.nodes].filter((node) => node.shown), 1);
  paintRings();
  paintNames(visible, drawn);
  if (visible.length < MANY) frames.slow = false;
  if (frames.slow) keepStill();
}

const inside = (low, high, from, to) => high > from && low < to;

function inView(edge) {
  const x1 = across(edge.from.x), x2 = across(edge.to.x), y1 = down(edge.from.y), y2 = down(edge.to.y);
  return inside(Math.min(x1, x2), Math.max(x1, x2), -30, camera.width + 30) && inside(Math.min(y1, y2), Math.max(y1, y2), -30, camera.height + 30);
}

function nodeInView(node) {
  const x = across(node.x), y = down(node.y), r = radiusOf(node);
  return inside(x - r, x + r, 0, camera.width) && inside(y - r, y + r, 0, camera.height);
}

function trace(edge) {
  pen.moveTo(across(edge.from.x), down(edge.from.y));
  if (edge.from === edge.to) {
    const { x, y } = edge.from;
    pen.bezierCurveTo(across(x + 70), down(y - 10), across(x + 10), down(y - 70), across(x), down(y));
  } else if (edge.bend === 0) {
    pen.lineTo(across(edge.to.x), down(edge.to.y));
  } else {
    const { bx, by } = curve(edge);
    pen.quadraticCurveTo(across(bx), down(by), across(edge.to.x), down(edge.to.y));
  }
}

function paintEdges(list, alpha, plain) {
  const bare = plain || list.length > MANY;
  const groups = new Map();
  for (const edge of list) {
    const look = bare ? edge.status * 100 : edge.status * 100 + Math.round(edge.width * 10);
    if (!groups.has(look)) groups.set(look, []);
    groups.get(look).push(edge);
  }
  const scale = Math.max(0.9, Math.min(1.5, Math.sqrt(camera.at.k)));
  pen.globalAlpha = alpha;
  for (const group of groups.values()) {
    const { status, width } = group[0];
    pen.strokeStyle = pen.fillStyle = statusColor(status);
    pen.lineWidth = bare ? 1 : width * scale;
    pen.setLineDash(bare ? [] : dashOf(status));
    pen.beginPath();
    group.forEach(trace);
    pen.stroke();
    if (!bare && camera.at.k > 0.3) paintHeads(group);
  }
  pen.setLineDash([]);
}

function paintHeads(group) {
  const bar = STATUSES[group[0].status].name === 'denied';
  pen.setLineDash([]);
  pen.beginPath();
  for (const edge of group) {
    if (edge.from === edge.to) continue;
    const { bx, by } = curve(edge);
    head(edge.to, bx, by, bar, edge.width);
    if (isSymmetric(edge)) head(edge.from, bx, by, bar, edge.width);
  }
  if (bar) pen.stroke();
  else pen.fill();
}

function head(node, bx, by, bar, width) {
  const x = across(node.x), y = down(node.y), angle = Math.atan2(y - down(by), x - across(bx));
  const gap = radiusOf(node) * 1.15, size = (4 + width) * Math.min(1, Math.sqrt(camera.at.k));
  const tip = [x - gap * Math.cos(angle), y - gap * Math.sin(angle)];
  const side = (turn, length) => [tip[0] - length * Math.cos(angle + turn), tip[1] - length * Math.sin(angle + turn)];
  if (bar) {
    pen.moveTo(...side(Math.PI / 2, size * 0.7));
    pen.lineTo(...side(-Math.PI / 2, size * 0.7));
  } else {
    pen.moveTo(...tip);
    pen.lineTo(...side(0.45, size * 1.5));
    pen.lineTo(...side(-0.45, size * 1.5));
    pen.closePath();
  }
}

function outline(node, grow = 0) {
  const x = across(node.x), y = down(node.y), r = radiusOf(node) + grow;
  if (r < 2.5) {
    pen.rect(x - r, y - r, 2 * r, 2 * r);
    return;
  }
  shapeOf(node.type).forEach(([px, py], i) => (i ? pen.lineTo(x + px * r, y + py * r) : pen.moveTo(x + px * r, y + py * r)));
  pen.closePath();
}

function paintNodes(list, alpha) {
  const groups = new Map();
  for (const node of list) {
    if (!groups.has(node.type)) groups.set(node.type, []);
    groups.get(node.type).push(node);
  }
  pen.globalAlpha = alpha;
  pen.strokeStyle = themeColor('--back');
  pen.lineWidth = 1.2;
  for (const [type, group] of groups) {
    pen.fillStyle = typeColor(type);
    pen.beginPath();
    for (const node of group) outline(node);
    pen.fill();
    if (list.length < MANY) pen.stroke();
  }
  pen.globalAlpha = 1;
}

function paintRings() {
  pen.strokeStyle = themeColor('--accent');
  pen.lineWidth = 3;
  pen.beginPath();
  for (const node of shownNodes) if (node === selected.node || node.match) outline(node, 3.5);
  pen.stroke();
}
