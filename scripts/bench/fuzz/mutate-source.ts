import { pick, type Random } from '../random.ts';
import {
  filledPlace,
  insertAt,
  LINE_MUTATIONS,
  mutate,
  placeInside,
  replaceLine,
  type Mutation,
} from './mutate-lines.ts';
import { uniqueWord } from './planted-words.ts';

/** A mutated source: its bytes, the words that were planted in it, and what was done. */
export interface MutatedSource {
  bytes: Uint8Array;
  words: string[];
  names: string[];
}

const REFERENCES = [
  '&#x110000;',
  '&#99999999;',
  '&#0;',
  '&#xD800;',
  '&#xfdd0;',
  '&lt;b&gt;',
  '&nosuch;',
  '&amp;lt;',
  '&#',
  '&nbsp;',
];
const TAGS = [
  '<td>',
  '</td>',
  '<tr>',
  '</tr>',
  '<table>',
  '</table>',
  '<p>',
  '</p>',
  '<div style="x">',
  '<br>',
  '<li>',
  '<ul>',
  '<input type="checkbox">',
  '<input type="checkbox" checked>',
  '<!--',
  '-->',
  '<td rowspan="3">',
  '<a href="x">',
  '<',
  '>',
  '**',
  '\\',
  '[ ]',
  '[○]',
  '|',
];

const onCells =
  (change: (cells: string[], random: Random) => string[]): Mutation =>
  (lines, random) => {
    const rows = lines.flatMap((line, at) => (line.includes('\t') ? [at] : []));
    if (rows.length === 0) return lines;
    const at = pick(rows, random);
    return replaceLine(lines, at, [change((lines[at] ?? '').split('\t'), random).join('\t')]);
  };

const insertInto =
  (words: readonly string[]): Mutation =>
  (lines, random) => {
    const at = filledPlace(lines, random);
    const line = lines[at] ?? '';
    return replaceLine(lines, at, [insertAt(line, placeInside(line, random), pick(words, random))]);
  };

/** What happens to the cells, the tags and the references of a source, beside its lines. */
const SOURCE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...LINE_MUTATIONS,
  'delete cell': onCells((cells, random) => replaceLine(cells, Math.floor(random() * cells.length), [])),
  'duplicate cell': onCells((cells, random) => {
    const at = Math.floor(random() * cells.length);
    return replaceLine(cells, at, [cells[at] ?? '', cells[at] ?? '']);
  }),
  'swap cells': onCells((cells) => [...cells].reverse()),
  'empty cell': onCells((cells, random) => replaceLine(cells, Math.floor(random() * cells.length), [''])),
  'nest table': onCells((cells, random) => {
    const at = Math.floor(random() * cells.length);
    const cell = cells[at] ?? '';
    return replaceLine(cells, at, [`<table><tr><td>${cell}</td><td>${cell}</td></tr></table>`]);
  }),
  'row to HTML': (lines, random) => {
    const at = filledPlace(lines, random);
    const cells = (lines[at] ?? '').split('\t').map((cell) => `<td>${cell}</td>`);
    return replaceLine(lines, at, ['<table>', `<tr>${cells.join('')}</tr>`, '</table>']);
  },
  'row to Markdown': (lines, random) => {
    const at = filledPlace(lines, random);
    return replaceLine(lines, at, [`| ${(lines[at] ?? '').split('\t').join(' | ')} |`, '| --- | --- |']);
  },
  'insert tag': insertInto(TAGS),
  'insert reference': insertInto(REFERENCES),
};

/** Plants a word somewhere: in a line, as a line, a cell, in brackets, a comment, a heading, beside an option. */
function plant(lines: string[], word: string, random: Random): string[] {
  const at = filledPlace(lines, random);
  const line = lines[at] ?? '';
  return replaceLine(
    lines,
    at,
    pick(
      [
        () => [insertAt(line, placeInside(line, random), word)],
        () => [insertAt(line, placeInside(line, random), word)],
        () => [line, word],
        () => [word, line],
        () => [`${line}\t${word}`],
        () => [`${word}\t${line}`],
        () => [line, `<${word}>`],
        () => [insertAt(line, placeInside(line, random), `<a ${word}の者>`)],
        () => [insertAt(line, placeInside(line, random), `<!-- ${word} -->`)],
        () => [line, `# ${word}`],
        () => [`${line}（${word}）`],
        () => [line, '<table>', `<tr><td>${word}</td></tr>`, `<${word}の措置>`, '</table>'],
        () => [line, `| ${word} | 見本 |`],
        () => [line.replace(/(?=\s*\d\))/u, word)],
        () => [line, `④${word}\t${word}`],
      ],
      random,
    )(),
  );
}

const MOST_WORDS = 3;
/** One source in so many loses bytes. */
const DAMAGED = 0.04;

function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  if (random() < 0.5) return bytes.slice(0, at);
  return Uint8Array.from([...bytes.slice(0, at), Math.floor(random() * 256), ...bytes.slice(at + 1)]);
}

/** A source with words planted and one to three mutations. */
export function mutateSource(text: string, random: Random): MutatedSource {
  const words: string[] = [];
  let lines = text.split('\n');
  for (let count = 1 + Math.floor(random() * MOST_WORDS); count > 0; count -= 1) {
    const word = uniqueWord(text + words.join(' '), random);
    words.push(word);
    lines = plant(lines, word, random);
  }
  const mutated = mutate(lines, SOURCE_MUTATIONS, random);
  const bytes = new TextEncoder().encode(mutated.lines.join('\n'));
  if (random() >= DAMAGED) return { bytes, words, names: mutated.names };
  return { bytes: damageBytes(bytes, random), words, names: [...mutated.names, 'damage bytes'] };
}
