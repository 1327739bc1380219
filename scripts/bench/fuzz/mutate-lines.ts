import { pick, type Random } from '../random.ts';

/** A change of some lines of a text. */
export type Mutation = (lines: string[], random: Random) => string[];

const place = (lines: readonly unknown[], random: Random): number => Math.floor(random() * lines.length);

/** A place inside a line that is in no tag and in no character reference. */
export function placeInside(line: string, random: Random): number {
  const at = Math.floor(random() * (line.length + 1));
  for (const { 0: markup, index } of line.matchAll(/<[^<>]*>|&#?\w{1,12};/gu))
    if (at > index && at < index + markup.length) return index;
  return /^[\udc00-\udfff]/.test(line.slice(at)) ? at - 1 : at;
}

/** A text with something put into it. */
export const insertAt = (text: string, at: number, words: string): string => text.slice(0, at) + words + text.slice(at);

/** The lines with one of them replaced by some others. */
export function replaceLine(lines: readonly string[], at: number, others: readonly string[]): string[] {
  return [...lines.slice(0, at), ...others, ...lines.slice(at + 1)];
}

/** A place of a line that is not empty; of any where none is. */
export function filledPlace(lines: readonly string[], random: Random): number {
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  return filled.length === 0 ? place(lines, random) : pick(filled, random);
}

const MOST_SHUFFLED = 12;

/** What happens to lines of any text. */
export const LINE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'delete line': (lines, random) => replaceLine(lines, filledPlace(lines, random), []),
  'duplicate line': (lines, random) => {
    const at = filledPlace(lines, random);
    return replaceLine(lines, at, [lines[at] ?? '', lines[at] ?? '']);
  },
  'swap lines': (lines, random) => {
    const [a, b] = [filledPlace(lines, random), filledPlace(lines, random)];
    return lines.map((line, at) => (at === a ? lines[b] : at === b ? lines[a] : line) ?? '');
  },
  'shuffle lines': (lines, random) => {
    const from = place(lines, random);
    const some = lines.slice(from, from + MOST_SHUFFLED).map((line) => ({ line, key: random() }));
    some.sort((a, b) => a.key - b.key);
    return [...lines.slice(0, from), ...some.map(({ line }) => line), ...lines.slice(from + MOST_SHUFFLED)];
  },
  'split line': (lines, random) => {
    const at = filledPlace(lines, random);
    const line = lines[at] ?? '';
    const inside = placeInside(line, random);
    return replaceLine(lines, at, [line.slice(0, inside), line.slice(inside)]);
  },
  'join lines': (lines, random) => {
    const at = place(lines, random);
    return [...lines.slice(0, at), (lines[at] ?? '') + (lines[at + 1] ?? ''), ...lines.slice(at + 2)];
  },
  'insert break of pages': (lines, random) => {
    const at = place(lines, random);
    return replaceLine(lines, at, ['', '', '', '', '', lines[at] ?? '']);
  },
  'insert hostile letters': (lines, random) => {
    const at = filledPlace(lines, random);
    const line = lines[at] ?? '';
    const letters = pick(
      [
        '\u0000',
        '\u200b',
        '\u202e',
        '\ufeff',
        '\ufdd0',
        '\ufdd4',
        '\ufffd',
        '\ue000',
        '\u2028',
        '\u000b',
        '゙',
        '󠄀',
        '𠮷',
        ' '.repeat(40),
      ],
      random,
    );
    return replaceLine(lines, at, [insertAt(line, placeInside(line, random), letters)]);
  },
};

/** Some mutations, one after the other, with their names. */
export function mutate(
  lines: string[],
  mutations: Readonly<Record<string, Mutation>>,
  random: Random,
): { lines: string[]; names: string[] } {
  const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(Object.keys(mutations), random));
  return { lines: names.reduce((text, name) => mutations[name]?.(text, random) ?? text, lines), names };
}
