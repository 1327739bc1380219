import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Pages whose tables stand there whole, and what keeps them short. */
const WHOLE: Record<string, string> = {
  'src/pages/procedures/index.astro': '事務',
  'src/pages/contractors/[id].astro': 'tasks of one company',
};

/** The tables of a page that are not divided into parts. */
const wholeTables = (source: string): string[] =>
  (source.match(/<ListTable\b[^]*?\/>/gu) ?? []).filter((tag) => !/\bpath=/u.test(tag));

test('a table is told whole from one that stands in parts', () => {
  expect(wholeTables('<ListTable list={a} part={part} path={toPath} /> <ListTable\n list={b}\n/>')).toEqual([
    '<ListTable\n list={b}\n/>',
  ]);
});

test('tables that grow with the assessments stand in parts on every page', () => {
  const pages = globSync('src/{pages,components}/**/*.astro').map((file) => file.replaceAll('\\', '/'));
  const found = pages.filter(
    // A comment of the component itself shows how it is used.
    (file) => !file.endsWith('/ListTable.astro') && wholeTables(readFileSync(file, 'utf8')).length > 0,
  );
  expect(found.toSorted()).toEqual(Object.keys(WHOLE).toSorted());
});
