import { TINT, type Portal } from '../../registry/portal.ts';

/** Style rules that put a publisher's leading colours in the place of those of theme.css. */
export function coloursCss({ light, dark }: Portal['colours']): string {
  const rules = (colour: string): string => {
    const values = {
      key: colour,
      link: colour,
      'key-line': `color-mix(in srgb, ${colour} 60%, var(--ground))`,
      'key-ground': `color-mix(in srgb, ${colour} ${TINT * 100}%, var(--ground))`,
      'link-hover': `color-mix(in srgb, ${colour} 85%, var(--text))`,
      emblem: colour,
    };
    const lines = Object.entries(values).map(([name, value]) => `--${name}:${value}`);
    // The sheet of the site comes behind this one; the doubled selector outweighs it.
    return `:root:root{${lines.join(';')}}`;
  };
  return [
    light === null ? '' : `@media print, (prefers-color-scheme: light){${rules(light)}}`,
    dark === null ? '' : `@media screen and (prefers-color-scheme: dark){${rules(dark)}}`,
  ].join('\n');
}
