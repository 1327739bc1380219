import type { RawBox, RawBoxes } from './schema.ts';
import type { MarkOption } from './types.ts';

/** The boxes of an item of type marks, runs with a caption laid out flat. */
export function readBoxes(entries: RawBoxes): MarkOption[] {
  return entries.flatMap((entry) =>
    typeof entry !== 'string' && 'group' in entry
      ? entry.boxes.map((box) => readBox(box, entry.group))
      : [readBox(entry, null)],
  );
}

function readBox(raw: RawBox, group: string | null): MarkOption {
  const { label, aliases, icon, since, until } =
    typeof raw === 'string' ? { label: raw, aliases: [], icon: undefined, since: undefined, until: undefined } : raw;
  const brackets = /（\s*）(件?)$/u.exec(label);
  return {
    label: brackets === null ? label : label.slice(0, brackets.index),
    aliases,
    group,
    icon: icon ?? null,
    takesText: brackets?.[1] === '',
    takesCount: brackets?.[1] === '件',
    since: since ?? null,
    until: until ?? null,
  };
}
