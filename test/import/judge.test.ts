import { expect, test } from 'vitest';
import { fold, judgeText } from '../support/judge/compare-words.ts';

const LONG = '窓口で申請書を受け取る際は、記載された者の氏名を職員が確かめてから受理する。';

test.each([
  ['the same words at other line ends', LONG, LONG.replace('際は、', '際は、\n'), '', 'right'],
  ['kinds of dash, width and bullets', '・ＡＢ－１', 'AB-1', '', 'right'],
  ['a part of it', LONG, LONG.slice(0, 20), '', 'damaged'],
  ['words of another item', LONG, `${LONG}別添１を参照。移転先における用途は税の減免の判定である。`, '', 'wrong'],
  ['another short value', '別添１を参照。', '⑤保有開始日', '', 'wrong'],
  ['words where nothing is printed', '', '⑤保有開始日', '', 'wrong'],
  ['nothing where a dash is printed', '－', '', '', 'lost'],
  ['words that were set aside', LONG, '', `前の語${LONG}後の語`, 'aside'],
  ['words that are nowhere', LONG, '', '', 'lost'],
] as const)('%s', (_, truth, found, aside, verdict) => {
  expect(judgeText(fold(truth), fold(found), fold(aside))).toBe(verdict);
});
