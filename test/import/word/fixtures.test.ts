import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/assessment/types.ts';
import { loadForm } from '../../../src/forms/load.ts';
import type { FormId } from '../../../src/forms/types.ts';
import { interpret } from '../../../src/import/interpret.ts';
import { wordReader } from '../../../src/import/readers/word/index.ts';
import { readWord } from '../../../src/import/readers/word/read-word.ts';
import type { Origin } from '../../../src/import/types.ts';
import { tidy } from '../../../src/text/tidy.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/originals');
/**
 * Filled forms of invented municipalities by several hands: all in one table with numbers of lists and form fields of older Word; tables in
 * cells, controls and tracked changes; paragraphs without tables; what an office suite makes of a web page. `.facts.json` is what their
 * makers put in; `.cells.txt` is what the reader made of them, and is written anew by `vitest -u`.
 */
const FILES = readdirSync(FOLDER).filter((name) => /^word-.*\.docx$/u.test(name));

type Fact =
  | string
  | { date: string }
  | { choice: string | null; count?: number }
  | { marks: Record<string, string>; texts?: Record<string, string> };

interface Facts {
  form: FormId;
  items: Record<string, Fact>;
  changes: { printed: string; item: string; before: string; after: string; timing: string; note: string }[];
}

function placeOf(origin: Origin): string {
  if ('table' in origin) return `table ${origin.table} row ${origin.rows.join('-')}`;
  return 'paragraph' in origin ? `paragraph ${origin.paragraph}` : JSON.stringify(origin);
}

/** What a value says, in the shape of the facts. */
function toFact(value: Value | null): Fact | null {
  switch (value?.type) {
    case 'text':
      return value.text;
    case 'none':
      return value.printed;
    case 'date':
      return value.printed === '' ? '' : { date: value.printed };
    case 'choice':
      return { choice: value.value, ...(value.count === null ? {} : { count: value.count }) };
    case 'marks': {
      const texts = value.marks.filter(({ text }) => text !== '').map(({ label, text }) => [label, text]);
      return {
        marks: Object.fromEntries(value.marks.map(({ label, state }) => [label, state])),
        ...(texts.length === 0 ? {} : { texts: Object.fromEntries(texts) }),
      };
    }
    default:
      return null;
  }
}

const plain = (fact: Fact | null): Fact | null => (typeof fact === 'string' ? tidy(fact) : fact);

describe.each(FILES)('%s', (name) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  const beside = (ending: string): string => join(FOLDER, name.replace(/\.docx$/u, ending));

  test('gives its cells and lines', async () => {
    const { page, notes } = readWord(bytes);
    const pieces = [
      ...page.cells.map((cell) => ({
        ...cell,
        sides: [cell.left, cell.top, cell.right, cell.bottom].map(Math.round).join(' '),
      })),
      ...page.loose.map((line) => ({ ...line, sides: `line ${line.top}` })),
    ].sort((a, b) => a.top - b.top || a.left - b.left);
    const lines = pieces.map(({ sides, text, origin }) => `${sides}\t${placeOf(origin)}\t${JSON.stringify(text)}`);
    const noted = notes.map(({ code, origin, message }) => `${code}\t${placeOf(origin)}\t${message.en}`);
    await expect([...lines, ...noted, ''].join('\n')).toMatchFileSnapshot(beside('.cells.txt'));
  });

  test('says what its maker put in, each mark and each change', async () => {
    const facts = JSON.parse(readFileSync(beside('.facts.json'), 'utf8')) as Facts;
    const document = await wordReader.read(bytes);
    const read = interpret(document.parts, loadForm(facts.form), document.emptyBoxesAreOff);
    const values = new Map(read.entries.map(({ key, value }) => [key, toFact(value)]));
    const found = Object.keys(facts.items).map((key) => [key, plain(values.get(key) ?? null)]);
    expect(found).toEqual(Object.entries(facts.items).map(([key, fact]) => [key, plain(fact)]));
    expect(read.changes.map(({ before, after, timing }) => [before, after, timing].map((text) => tidy(text)))).toEqual(
      facts.changes.map(({ before, after, timing }) => [before, after, timing].map((text) => tidy(text))),
    );
  });
});
