import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGridPages } from '../../../src/import/readers/pdf/read-grid-pages.ts';
import { fold } from '../../../src/text/fold.ts';
import { outside } from '../../support/outside.ts';
import { ROOT } from '../../support/run.ts';

interface Truth {
  items: { type: string; key: string; text?: string }[];
}

const OTHERS = outside('originals', 'test/import/pdf/originals.test.ts');
const HANDS = join(ROOT, 'test/fixtures/originals/hands');

/** One has no upright rules, so that its texts are no cells; one has rows too low for their text. */
const IN_PIECES = ['lines-kiso.pdf', 'calc-juten.pdf'];
/** Texts of this many letters stand in one cell. */
const WHOLE = 60;

const inFolder = (folder: string, truths: string, ending: string): { name: string; pdf: string; truth: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => ({ name, pdf: join(folder, name), truth: join(truths, name.replace(/\.pdf$/u, ending)) }))
    .filter(({ truth }) => existsSync(truth));

describe('whole printed assessments', () => {
  const printed = [
    ...inFolder(HANDS, HANDS, '.truth.json').filter(({ name }) => !IN_PIECES.includes(name)),
    ...(OTHERS === null ? [] : inFolder(join(OTHERS, 'pdf'), join(OTHERS, 'truth'), '.json')),
  ];

  test.each(printed)('long texts of $name are whole in one cell each', { timeout: 60_000 }, async ({ pdf, truth }) => {
    const { pages } = await readGridPages(new Uint8Array(readFileSync(pdf)));
    const cells = new Set(pages.flatMap((page) => page.cells.map(({ text }) => fold(text))));
    const { items } = JSON.parse(readFileSync(truth, 'utf8')) as Truth;
    const texts = items
      .filter(({ type, text }) => type === 'text' && (text ?? '').length > WHOLE)
      .map(({ key, text }) => ({ key, text: fold(text ?? '') }));
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter(({ text }) => !cells.has(text)).map(({ key }) => key)).toEqual([]);
  });

  const hands = (name: string): string => join(HANDS, name);
  const inFolderOfOthers = (name: string): [string, string, string][] =>
    OTHERS === null ? [] : [['of other people', name, join(OTHERS, 'unreadable', `${name}.pdf`)]];

  test.each([
    ['invented', 'scan', hands('refuse/scan.pdf')],
    ...inFolderOfOthers('scan'),
    ...inFolderOfOthers('garbled'),
  ])('a PDF %s is refused as %s', { timeout: 60_000 }, async (_, code, pdf) => {
    await expect(readGridPages(new Uint8Array(readFileSync(pdf)))).rejects.toMatchObject({ name: 'SourceError', code });
  });

  test('a PDF whose letters have numbers and no names is refused as garbled', { timeout: 60_000 }, async () => {
    const whole = readFileSync(hands('lines-kiso.pdf'), 'latin1');
    const nameless = whole.replace(/\/ToUnicode\s+\d+ 0 R/gu, (name) => ' '.repeat(name.length));
    expect(nameless).not.toBe(whole);
    await expect(readGridPages(new Uint8Array(Buffer.from(nameless, 'latin1')))).rejects.toMatchObject({
      name: 'SourceError',
      code: 'garbled',
    });
  });
});
