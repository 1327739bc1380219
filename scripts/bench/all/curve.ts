/** A line of the picture: what it is of, and a value for each count. */
export interface Series {
  name: string;
  points: readonly Point[];
  /** Of its colour, of THEMES. */
  colour: number;
  /** How the line is broken, so that colours are not all that tells lines apart; null: not at all. */
  dash: string | null;
}

/** Both above 0. */
export interface Point {
  x: number;
  y: number;
}

export interface Theme {
  ground: string;
  text: string;
  grid: string;
  colours: readonly string[];
}

/** Text has a contrast of 7, and lines of 4.5, to the ground. */
export const THEMES: Record<'light' | 'dark', Theme> = {
  light: { ground: '#ffffff', text: '#1a1a1c', grid: '#d8d8db', colours: ['#0031d8', '#8b3a00', '#1d5b33'] },
  dark: { ground: '#16181d', text: '#f1f1f4', grid: '#3c3f46', colours: ['#9db7f9', '#ffb78a', '#8fd6a5'] },
};

const [WIDTH, HEIGHT] = [760, 420];
const FRAME = { left: 64, right: 580, top: 36, bottom: 360 };
/** Round numbers of a decade. */
const STEPS = [1, 2, 5];
/** Pixels between the names of two lines. */
const LINE_HEIGHT = 18;

/** A logarithmic scale from pixels of its ends, and its round numbers. */
interface Scale {
  at: (value: number) => number;
  ticks: number[];
}

function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const decades = Array.from({ length: 14 }, (_, n) => 10 ** (n - 6));
  const round = decades.flatMap((decade) => STEPS.map((step) => Number((step * decade).toPrecision(1))));
  const low = round.findLast((value) => value <= least) ?? least;
  const high = round.find((value) => value >= most && value > low) ?? most;
  const at = (value: number): number => from + ((to - from) * Math.log(value / low)) / Math.log(high / low);
  return { at, ticks: round.filter((value) => value >= low && value <= high) };
}

const px = (value: number): string => value.toFixed(1).replace(/\.0$/u, '');
const toText = (value: number): string => value.toLocaleString('en');
const escapeXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

/** A picture of lines over two logarithmic axes, where what grows in proportion climbs a decade with each decade of the count; SVG, for light and dark pages. */
export function drawCurve(title: string, axes: { x: string; y: string }, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const x = scaleOf(
    points.map((point) => point.x),
    FRAME.left,
    FRAME.right,
  );
  const y = scaleOf(
    points.map((point) => point.y),
    FRAME.bottom,
    FRAME.top,
  );
  const labels = placeLabels(series, y);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapeXml(title)}">
<title>${escapeXml(title)}</title>
<style>
${styleOf(THEMES.light)}
@media (prefers-color-scheme: dark) {
${styleOf(THEMES.dark)}
}
</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>
${x.ticks.map((value) => tick(`M${px(x.at(value))} ${FRAME.top}V${FRAME.bottom}`, px(x.at(value)), FRAME.bottom + 20, 'middle', value)).join('\n')}
${y.ticks.map((value) => tick(`M${FRAME.left} ${px(y.at(value))}H${FRAME.right}`, FRAME.left - 8, px(y.at(value) + 4), 'end', value)).join('\n')}
<text x="${(FRAME.left + FRAME.right) / 2}" y="${FRAME.bottom + 44}" text-anchor="middle">${escapeXml(axes.x)}</text>
<text x="12" y="16">${escapeXml(axes.y)}</text>
${series.map((one) => drawSeries(one, x, y, labels.get(one) ?? 0)).join('\n')}
</svg>
`;
}

const styleOf = ({ ground, text, grid, colours }: Theme): string =>
  [
    `.ground { fill: ${ground} }`,
    `text { fill: ${text}; font: 13px sans-serif }`,
    `.grid { stroke: ${grid} }`,
    ...colours.flatMap((colour, n) => [`.c${n} { stroke: ${colour}; fill: none }`, `.d${n} { fill: ${colour} }`]),
  ].join('\n');

const tick = (path: string, x: number | string, y: number | string, anchor: string, value: number): string =>
  `<path class="grid" d="${path}"/><text x="${x}" y="${y}" text-anchor="${anchor}">${toText(value)}</text>`;

function drawSeries({ name, points, colour, dash }: Series, x: Scale, y: Scale, labelAt: number): string {
  const places = points.map((point) => [px(x.at(point.x)), px(y.at(point.y))] as const);
  const path = places.map((place, n) => `${n === 0 ? 'M' : 'L'}${place.join(' ')}`).join('');
  const broken = dash === null ? '' : ` stroke-dasharray="${dash}"`;
  const dots = places.map(([cx, cy]) => `<circle class="d${colour}" cx="${cx}" cy="${cy}" r="3.5"/>`).join('');
  const label = `<text x="${FRAME.right + 10}" y="${px(labelAt + 4)}">${escapeXml(name)}</text>`;
  return `<path class="c${colour}" stroke-width="2"${broken} d="${path}"/>${dots}${label}`;
}

/** The height of each name: beside the end of its line, and moved where it would lie on another one. */
function placeLabels(series: readonly Series[], { at }: Scale): Map<Series, number> {
  const placed = new Map<Series, number>();
  const ends = series.map((one) => ({ one, end: at(one.points.at(-1)?.y ?? 1) })).sort((a, b) => a.end - b.end);
  let next = -Infinity;
  for (const { one, end } of ends) {
    const height = Math.max(end, next);
    placed.set(one, height);
    next = height + LINE_HEIGHT;
  }
  return placed;
}
