import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGridPages } from '../../../src/import/readers/pdf/read-grid-pages.ts';
import { fold } from '../../../src/text/fold.ts';

const FOLDER = '../shared/originals';
const isThere = existsSync(FOLDER);
if (!isThere) console.log(`${FOLDER} is absent: the tests on whole printed assessments are skipped.`);

interface Truth {
  items: { type: string; key: string; text?: string }[];
  rows?: Record<string, string>[];
}

/** Texts of this many letters stand in one cell. */
const WHOLE = 60;

describe.skipIf(!isThere)('whole printed assessments', () => {
  const truth = (name: string): Truth => JSON.parse(readFileSync(`${FOLDER}/truth/${name}.json`, 'utf8')) as Truth;

  test.each(['k1', 'j1', 'z1'])('long texts of %s are whole in one cell each', { timeout: 60_000 }, async (name) => {
    const { pages } = await readGridPages(new Uint8Array(readFileSync(`${FOLDER}/pdf/${name}.pdf`)));
    const cells = new Set(pages.flatMap((page) => page.cells.map(({ text }) => fold(text))));
    const texts = truth(name)
      .items.filter(({ type, text }) => type === 'text' && (text ?? '').length > WHOLE)
      .map(({ key, text }) => ({ key, text: fold(text ?? '') }));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter(({ text }) => !cells.has(text)).map(({ key }) => key)).toEqual([]);
  });

  test.each([
    ['garbled', 'garbled'],
    ['scan', 'scan'],
  ])('%s.pdf is refused with a reason', { timeout: 60_000 }, async (name, code) => {
    const bytes = new Uint8Array(readFileSync(`${FOLDER}/unreadable/${name}.pdf`));
    await expect(readGridPages(bytes)).rejects.toMatchObject({ name: 'SourceError', code });
  });
});
