type Rgb = readonly [red: number, green: number, blue: number];

/** Red, green and blue, 0 to 255, of `#rrggbb`; null for anything else. */
export function readColour(hex: string): Rgb | null {
  const digits = /^#(?<digits>[0-9a-f]{6})$/iu.exec(hex)?.groups?.['digits'];
  if (digits === undefined) return null;
  const channel = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/** A colour laid over a ground with an opacity of `share` (0 to 1), as `#rrggbb`. */
export function mix(hex: string, ground: string, share: number): string {
  const [over, under] = [colourOf(hex), colourOf(ground)];
  const channels = over.map((value, at) => Math.round(value * share + (under[at] ?? 0) * (1 - share)));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours, 1 to 21, by WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(colourOf(a)), luminance(colourOf(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function colourOf(hex: string): Rgb {
  const colour = readColour(hex);
  if (colour === null) throw new RangeError(`"${hex}" is no colour. Write it as #rrggbb.`);
  return colour;
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
