import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/import/coverage-counter.ts';
import { describeCause, findCause, judgeQuality, type PoorCause } from '../../src/import/quality.ts';
import { POOR_IMPORT } from '../../src/match/thresholds.ts';

const account = (placed: number, total = 1000): Coverage => ({
  total,
  placed,
  unplaced: total - placed,
  repeated: 0,
  print: 0,
});
const TEXT = { kind: 'text', text: '評価書番号\n12\n' };

describe('a poor import', () => {
  test('is one that places less than the threshold', () => {
    const edge = POOR_IMPORT.placed.value * 1000;
    expect(judgeQuality(account(edge), TEXT)).toBeNull();
    expect(judgeQuality(account(edge - 1), TEXT)).toMatchObject({ cause: 'columns-lost', placed: (edge - 1) / 1000 });
  });

  test('says how much was placed, why so little, and what to do', () => {
    const cause = describeCause('columns-lost');
    expect(judgeQuality(account(307), TEXT)?.message).toEqual({
      ja: `項目に配置できた文字は30.7 %だけです。${cause.ja}`,
      en: `Only 30.7 % of the text was placed. ${cause.en}`,
    });
  });

  test('is no document without a letter', () => {
    expect(judgeQuality(account(0, 0), TEXT)).toBeNull();
  });
});

const line = '窓口で受け取った申請書の記載を台帳に移す。';
const lines = (count: number, between = '\n'): string => Array.from({ length: count }, () => line).join(between);
const share = (of: number, one: string, rest: string): string =>
  Array.from({ length: 100 }, (_, at) => (at < of ? one : rest)).join('\n');

describe('the likely cause', () => {
  test.each<[string, PoorCause, string, string]>([
    ['line breaks lost', 'no-line-breaks', 'text', lines(60, '')],
    ['one long paragraph among lines', 'columns-lost', 'text', `${lines(40, '')}\n${lines(100)}`],
    ['a blank between all letters', 'blanks-in-words', 'text', [...lines(40)].join(' ')],
    ['a label with blanks', 'columns-lost', 'text', `評 価 書 名\n${lines(40)}`],
    ['letters nobody can read', 'letters-missing', 'text', lines(40).replaceAll('台', '\ufffd')],
    ['letters that the font does not name', 'letters-missing', 'text', lines(40).replaceAll('台', '(cid:123)')],
    ['one letter nobody can read', 'columns-lost', 'text', `${lines(40)}\ufffd`],
    ['columns of blanks', 'columns-of-blanks', 'text', share(16, `①名称     ${line}`, line)],
    ['a few columns of blanks', 'columns-lost', 'text', share(15, `①名称     ${line}`, line)],
    ['no page breaks', 'no-page-breaks', 'text', lines(121)],
    ['as many lines as a page has', 'columns-lost', 'text', lines(120)],
    ['form feeds', 'columns-lost', 'text', lines(140).replace('\n', '\n\f')],
    ['runs of blank lines', 'columns-lost', 'text', lines(140).replace('\n', '\n\n\n\n')],
    ['rows of another kind', 'cells-lost', 'ocr', lines(140)],
    ['an original', 'cells-lost', 'pdf', ''],
  ])('of a text with %s is %s', (_, cause, kind, text) => {
    expect(findCause(kind, text)).toBe(cause);
  });

  test('always names what to do', () => {
    for (const [kind, text] of [
      ['text', lines(60, '')],
      ['pdf', ''],
    ] as const) {
      const { ja, en } = describeCause(findCause(kind, text));
      expect(en).toMatch(/\. (?:Import|Compare) .+\.$/u);
      expect(ja).toMatch(/。.+ください。$/u);
    }
  });
});
