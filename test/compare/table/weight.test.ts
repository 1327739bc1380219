import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { generateAssessment } from '../../../scripts/bench/generate.ts';
import { seeded } from '../../../scripts/bench/random.ts';
import { IN_FORCE } from '../../../src/assessment/in-force.ts';
import { meaningTree } from '../../../src/compare/meaning-tree.ts';
import { COLUMNS } from '../../../src/compare/table/columns.ts';
import { compareDocuments } from '../../../src/compare/table/table.ts';
import { tableToElement } from '../../../src/compare/table/to-element.ts';
import { lettersForEach } from '../../../src/compare/table/words.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { toHtml } from '../../../src/markup/to-html.ts';

/** Bytes, gzipped, that a page has for its table: what else it loads at first view is some 50 kB. */
const ROOM = 110_000;

/** Bytes, gzipped, of the table of so many whole 重点項目評価書, half of whose texts are copies. */
function weightOf(columns: number): number {
  const random = seeded(3);
  const form = loadForm('juten');
  const rest = { complete: true, source: null, ...IN_FORCE, reviewed: false };
  const documents = Array.from({ length: columns }, (_, n) => {
    const own = { number: '1', title: '児童手当', municipality: '992011', authority: '市長', published: '2024-04-01' };
    const about = { form: 'juten', procedure: 'jido-teate', ...own, ...rest } as const;
    const size = { characters: 12_000, changes: 0, copied: 0.5 };
    return { id: `992011-${n}`, form, entries: generateAssessment(form, about, size, random).entries };
  });
  const rows = compareDocuments(documents, meaningTree(), { unmatchedInFull: false });
  const texts = rows.reduce(
    (sum, row) => sum + (row.kind === 'item' && row.meaning.type === 'text' ? row.cells.size : 0),
    0,
  );
  const heads = documents.map(({ id }) => ({ id, assessment: id, name: 'みなと見本市', facts: [] }));
  const table = tableToElement(rows, heads, { base: '/', letters: lettersForEach(texts) });
  return gzipSync(toHtml(table)).length;
}

test('the table of a part leaves room on its page, and one of fifty columns would not', () => {
  const [own, fifty] = [weightOf(COLUMNS), weightOf(50)];
  expect(own).toBeLessThan(ROOM);
  expect(fifty).toBeGreaterThan(ROOM);
}, 60_000);
