import { excerpt } from './excerpt.ts';
import { toPlain } from './plain-text.ts';
import type { FindingRule } from './types.ts';

const CLOUD = /(?:ガバメント|ガバメント・)クラウド|クラウド/u;

export const cloudStorage: FindingRule = {
  id: 'cloud-storage',
  title: '保管場所がクラウド',
  rule: '「保管場所」の記載に「ガバメントクラウド」または「クラウド」という語があるもの。',
  caution:
    '語があるかどうかだけを見ています。「使わない」と書かれている場合も含まれるので、前後の文を確かめてください。語がなくても、クラウドにあたる場所に保管していることがあります。',
  unit: '件',
  columns: ['語', '前後の記載'],
  evaluate: ({ entries }, found) => {
    for (const { entry, place } of entries) {
      if (place.node.role !== 'place' || entry.value?.type !== 'text' || entry.value.text === '') continue;
      found.checked();
      const { text } = entry.value;
      const { plain, printedRange } = toPlain(text);
      const government = /ガバメント・?クラウド/u.exec(plain);
      const match = government ?? CLOUD.exec(plain);
      if (match === null) continue;
      const word = government === null ? 'クラウド' : 'ガバメントクラウド';
      const printed = printedRange(match.index, match.index + match[0].length);
      found.row({ key: entry.key, cells: [word, excerpt(text, ...printed)] });
    }
  },
};

const TABLE = /別表第(?:二|2)(?![0-9十])/gu;
/** Laws whose 別表第二 may be meant; the last one named before it is. */
const LAW = /番号(?:利用)?法|住民基本台帳法|住基法/gu;

export const repealedTable: FindingRule = {
  id: 'repealed-table',
  title: '廃止された番号法別表第二への言及',
  rule: '法令上の根拠を書く項目に「別表第二」（または「別表第2」）という語があるもの。住民基本台帳法の別表第二を指すものは除いています。',
  caution:
    '番号法の別表第二は、令和6年5月27日に廃止され、主務省令の表に置き換わりました。それより前に公表された評価書に書かれているのは当然のことです。提供や照会の根拠がなくなったという意味ではありません。',
  unit: '件',
  columns: ['公表日', '前後の記載'],
  evaluate: ({ stored, entries }, found) => {
    for (const { entry, place } of entries) {
      if (place.node.role !== 'basis' || entry.value?.type !== 'text' || entry.value.text === '') continue;
      found.checked();
      const { text } = entry.value;
      const { plain, printedRange } = toPlain(text);
      const match = Array.from(plain.matchAll(TABLE)).find(({ index }) => !isOtherLaw(plain.slice(0, index)));
      if (match === undefined) continue;
      const words = excerpt(text, ...printedRange(match.index, match.index + match[0].length));
      found.row({ key: entry.key, cells: [stored.frontmatter.published ?? '', words] });
    }
  },
};

function isOtherLaw(before: string): boolean {
  const last = Array.from(before.matchAll(LAW)).at(-1)?.[0];
  return last !== undefined && last.startsWith('住');
}
