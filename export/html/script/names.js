// Names on the canvas, the best connected first, none over another.
const ROOM_FOR_NAME = 8500; // square pixels
const MOST_TRIES = 700;
const segments = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : null;

function caption(text) {
  if (text.length <= 22) return text;
  const parts = segments ? Array.from(segments.segment(text.slice(0, 200)), ({ segment }) => segment) : Array.from(text.slice(0, 200));
  return parts.length > 22 ? parts.slice(0, 21).join('') + '…' : parts.join('');
}

/// What is taken of the canvas, in boxes that are found by the cells they lie in.
class Room {
  constructor() { this.cells = new Map(); }
  * cellsOf({ left, right, top, bottom }) {
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x += 1)
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y += 1) yield x * 4096 + y;
  }
  keep(x, y, width, height) {
    const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    for (const cell of this.cellsOf(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(box);
    }
  }
  isFree(x, y, width, height) {
    const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    const meets = (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    for (const cell of this.cellsOf(box)) if ((this.cells.get(cell) || []).some(meets)) return false;
    return true;
  }
  take(x, y, width, height) {
    if (!this.isFree(x, y, width, height)) return false;
    this.keep(x, y, width, height);
    return true;
  }
}

function write(text, x, y, color) {
  pen.strokeStyle = themeColor('--back');
  pen.lineWidth = 3.5;
  pen.lineJoin = 'round';
  pen.strokeText(text, x, y);
  pen.fillStyle = color;
  pen.fillText(text, x, y);
}

function nameNode(room, node, force) {
  node.caption = node.caption ?? caption(node.name);
  pen.font = `${node.edges.length > 8 ? '600 ' : ''}12.5px system-ui, "Noto Sans KR", "NanumGothic", sans-serif`;
  node.labelWidth = node.labelWidth || pen.measureText(node.caption).width + 4;
  const x = across(node.x), y = down(node.y), away = radiusOf(node) * 1.2 + 9, aside = away - 5 + node.labelWidth / 2;
  const places = [[x, y + away], [x, y - away], [x + aside, y], [x - aside, y]];
  const place = places.find(([px, py]) => room.isFree(px, py, node.labelWidth, 14)) || (force && places[0]);
  if (!place) return false;
  room.keep(...place, node.labelWidth, 14);
  write(node.caption, ...place, themeColor('--text'));
  return true;
}

function nameEdge(room, edge) {
  const { x, y } = curve(edge);
  if (!inside(across(x), across(x), 0, camera.width) || !inside(down(y), down(y), 0, camera.height)) return;
  const text = caption(saying(edge));
  pen.font = '11px system-ui, "Noto Sans KR", "NanumGothic", sans-serif';
  if (room.take(across(x), down(y), pen.measureText(text).width + 2, 13)) write(text, across(x), down(y), statusColor(edge.status));
}

function paintNames(visibleEdges, drawnNodes) {
  const room = new Room();
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const focus = selected.nodes.size > 0;
  const marked = focus ? [...selected.nodes] : drawnNodes.length < 1500 ? drawnNodes : [];
  for (const node of marked) room.keep(across(node.x), down(node.y), 2.4 * radiusOf(node), 2.4 * radiusOf(node));
  if (selected.node && selected.node.shown) nameNode(room, selected.node, true);
  const most = camera.width * camera.height / ROOM_FOR_NAME;
  let named = 0, tries = 0;
  for (const node of byDegree) {
    if (named >= most || tries >= MOST_TRIES) break;
    if (!node.shown || node === selected.node || (focus && !selected.nodes.has(node)) || !nodeInView(node)) continue;
    tries += 1;
    if (nameNode(room, node, false)) named += 1;
  }
  if (focus) selected.edges.forEach((edge) => edge.shown && nameEdge(room, edge));
  else if (visibleEdges.length < 150 && camera.at.k > 0.5) visibleEdges.forEach((edge) => nameEdge(room, edge));
}
