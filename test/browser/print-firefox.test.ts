import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, inject, test } from 'vitest';
import { serve } from '../../src/integration/serve.ts';
import { evaluateIn } from '../support/engines/driver.ts';
import { FIREFOX } from '../support/engines/firefox.ts';

/** The procedure with the most columns, more than fit a sheet of paper upright. */
const PAGE = 'procedures/jido-teate/';
const COLUMNS = 6;

interface Sheet {
  width: number;
  /** Where the letters end that stand farthest right, in points. */
  right: number;
  words: string;
}

async function readSheets(pdf: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: pdf, useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    sheets.push({
      width: page.getViewport({ scale: 1 }).width,
      right: Math.max(0, ...texts.map(({ transform, width }) => Number(transform[4]) + width)),
      words: texts
        .map(({ str }) => str)
        .join('')
        .normalize('NFKC')
        .replace(/\s+/gu, ''),
    });
  }
  await task.destroy();
  return sheets;
}

if (FIREFOX.missing !== null) console.warn(`SKIPPED: printing in Firefox, because ${FIREFOX.missing}.`);

test.skipIf(FIREFOX.missing !== null)(
  'every sheet of a comparison printed by Firefox has all its columns',
  async () => {
    const site = inject('sample');
    const server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
    const driver = await FIREFOX.start();
    try {
      await driver.open(new URL(PAGE, server.url).href);
      const names = await evaluateIn(driver, () =>
        [...document.querySelectorAll('.compare thead th')].map((cell) =>
          (cell.querySelector('a')?.textContent ?? cell.textContent ?? '').replace(/\s+/gu, ''),
        ),
      );
      expect(names).toHaveLength(COLUMNS + 1);
      const [first = '', ...others] = names;
      const sheets = await readSheets(await driver.print());
      // The head of the table stands on every sheet that has some of it.
      const held = sheets.filter(({ words }) => words.startsWith(first));
      expect(held.length).toBeGreaterThan(3);
      for (const { words, width, right } of held) {
        for (const name of others) expect(words).toContain(name);
        expect(right).toBeLessThanOrEqual(width);
      }
    } finally {
      await driver.close();
      await server.close();
    }
  },
);
