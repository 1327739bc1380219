import { askRole } from '../../findings/absence.ts';
import { excerpt } from '../../findings/excerpt.ts';
import { toPlain } from '../../findings/plain-text.ts';
import { sentenceAround } from '../../findings/printed-sentence.ts';
import type { FindingRule } from '../../findings/types.ts';

const TABLE = /別表第(?:二|2)(?![0-9十百])/gu;
/** Numbers of laws in brackets: （平成25年法律第27号）. */
const LAW_NUMBER = /[(（][^()（）]*(?:法律|条例|規則|省令|政令|令)第[^()（）]*[)）]/gu;
/** What may have a 別表第二: the last one that is named before it is meant. */
const LAW = /[^\s、。,・(（)）「」]*?(?:法律|法|条例|規則|省令|政令|命令|要綱|告示)(?=[^則]|$)/gu;
/** The law that is meant where it is named. */
const MY_NUMBER_LAW = /番号(?:利用)?法$|番号の利用等に関する法律$|マイナンバー法$/u;

export const repealedTable: FindingRule = {
  id: 'repealed-table',
  subject: 'finding',
  title: '廃止された番号法別表第二への言及',
  rule: '法令上の根拠を書く項目に「別表第二」（または「別表第2」）という語があるもの。その前に最後に挙げられた法令が番号法でないもの（住民基本台帳法や条例の別表第二など）は除いています。',
  caution:
    '番号法の別表第二は、令和6年5月27日に廃止され、主務省令の表に置き換わりました。それより前に公表された評価書に書かれているのは当然のことです。提供や照会の根拠がなくなったという意味ではありません。',
  unit: '件',
  asked: '法令上の根拠を書く項目',
  columns: ['公表日', '前後の記載'],
  evaluate: (at, found) => {
    for (const { entry } of askRole(at, 'basis', found)) {
      if (entry.value?.type !== 'text') continue;
      const { text } = entry.value;
      const { plain, printedRange } = toPlain(text);
      const match = Array.from(plain.matchAll(TABLE)).find(({ index }) => !isOfOtherLaw(plain.slice(0, index)));
      if (match === undefined) continue;
      const range = printedRange(match.index, match.index + match[0].length);
      found.row({
        key: entry.key,
        cells: [at.stored.frontmatter.published ?? '', excerpt(text, ...range)],
        evidence: [{ key: entry.key, quotation: sentenceAround(text, ...range) }],
      });
    }
  },
};

function isOfOtherLaw(before: string): boolean {
  const last = Array.from(before.replace(LAW_NUMBER, '').matchAll(LAW), ([law]) => law).at(-1);
  return last !== undefined && !MY_NUMBER_LAW.test(last);
}
