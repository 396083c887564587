// Shapes by type and colours by type, status and theme; the same on the canvas and in the legend.
const ring = (corners, turn, size = 1) => Array.from({ length: corners }, (_, i) => {
  const angle = 2 * Math.PI * (i + turn) / corners - Math.PI / 2;
  return [size * Math.cos(angle), size * Math.sin(angle)];
});
const SHAPES = {
  Organization: ring(4, 0.5, 1.2),
  Person: ring(20, 0),
  Place: ring(6, 0.5, 1.1),
  Product: ring(4, 0, 1.25),
  Technology: [[-0.7, -0.75], [1.3, -0.75], [0.7, 0.75], [-1.3, 0.75]],
  Facility: [[-1, 0.9], [-1, -0.2], [0, -1.1], [1, -0.2], [1, 0.9]],
  Event: ring(10, 0).map(([x, y], i) => (i % 2 ? [x * 0.6, y * 0.6] : [x * 1.3, y * 1.3])),
  Project: ring(3, 0, 1.3),
  Figure: ring(3, 0.5, 1.1),
};
// A schema pack's type looks as the one that it is a kind of.
for (const { name, korean, core } of TYPES) {
  if (SHAPES[core]) SHAPES[name] = SHAPES[core];
  if (korean) KOREAN_NAMES[name] = korean;
}
const shapeOf = (type) => SHAPES[type] || ring(8, 0.5);

let dark = matchMedia('(prefers-color-scheme: dark)').matches;

// Towards white by a share, so that dark hues show on a dark ground.
function lightened(color, share) {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * share)).join(',')})`;
}

const typeColors = new Map(TYPES.map(({ name, color }) => [name, color]));
const typeColor = (type) => lightened(typeColors.get(type) || '#777777', dark ? 0.3 : 0.12);
const DARK_SHARES = { fact: 0.75, ended: 0 };
const statusColor = (status) => lightened(STATUSES[status].color, dark ? DARK_SHARES[STATUSES[status].name] ?? 0.5 : 0.1);
const theme = new Map();
const themeColor = (name) => theme.get(name);

// Told apart without colour; finer than what Graphviz has.
const DASHES = { fact: [], planned: [8, 5], negotiating: [8, 3, 2, 3], speculated: [2, 4], denied: [4, 3], ended: [14, 3, 2, 3, 2, 3] };
const dashOf = (status) => DASHES[STATUSES[status].name];

function swatch(tag, attributes) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const shape = document.createElementNS(space, tag);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  svg.setAttribute('viewBox', '-13 -8 26 16');
  svg.setAttribute('class', 'swatch');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(shape);
  return svg;
}
const nodeSwatch = (type) => swatch('polygon', {
  points: shapeOf(type).map(([x, y]) => `${(x * 6).toFixed(1)},${(y * 6).toFixed(1)}`).join(' '), fill: typeColor(type),
});
const lineSwatch = (status) => swatch('line', {
  x1: -13, x2: 14, y1: 0, y2: 0, stroke: statusColor(status), 'stroke-width': 2, 'stroke-dasharray': dashOf(status).join(' '),
});

function setTheme(toDark) {
  dark = toDark;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  const style = getComputedStyle(document.documentElement);
  for (const name of ['--back', '--text', '--accent']) theme.set(name, style.getPropertyValue(name).trim());
}
