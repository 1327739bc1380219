import type { ItemJson } from '../schema.ts';
import { defineTable, integer, lineColumns, ownerColumns, pageColumn, text, truth, type TableSource } from './table.ts';

/** An item with the assessment it stands in. */
export interface ItemTableRow extends TableSource {
  item: ItemJson;
}

export function* itemRows(source: TableSource): Generator<ItemTableRow> {
  for (const item of source.json.items) yield { ...source, item };
}

const marksIn = ({ item }: ItemTableRow, state: 'on' | 'unclear'): number | null =>
  item.type === 'marks' && !item.none ? item.marks.filter((mark) => mark.state === state).length : null;

export const ITEMS = defineTable<ItemTableRow>(
  { name: 'items', title: '項目', description: '1行が、1つの評価書の1つの項目です。' },
  itemRows,
  [
    ...ownerColumns<ItemTableRow>(),
    text('key', '項目キー', '評価書の中での項目の場所。ページのURLの # の後と同じ。', ({ item }) => item.key),
    text(
      'field',
      '項目の種類',
      '項目キーから、何番目のファイルや委託かを除いたもの。評価書どうしの比較に使うキー。',
      ({ item }) => item.field,
    ),
    text('path', '見出し', '項目の上の見出し。外側から「 › 」でつなぐ。', ({ item }) => item.path.join(' › ')),
    text('label', '項目の名前', '印刷されたとおり。上の見出しの値のときは空。', ({ item }) => item.label),
    text('type', '値の種類', 'text（文）、choice（選択）、marks（○の欄）、date（日付）。', ({ item }) => item.type),
    text(
      'text',
      '記載',
      '値として記載されたもの。印刷されたとおり、行を残す。○の欄は、印ありと判読不明だけ。所属長の氏名は［人名］に置き換える。',
      ({ item }) => item.text,
    ),
    truth('none', '「－」', 'true は、欄に「－」とだけ書かれているもの。空とは違う。', ({ item }) => item.none),
    text('choice', '選択', '選ばれた選択肢。', ({ item }) => item.choice?.value ?? null),
    integer('count', '件数', '選択のうしろの（ ）件の数。', ({ item }) => item.choice?.count ?? null),
    text('date', '日付', '年-月-日。日や月の記載がなければ、年-月、年だけ。', ({ item }) => item.date?.iso ?? null),
    text('date_printed', '日付（印刷）', '印刷されたとおり。', ({ item }) => item.date?.printed ?? null),
    integer('marks_on', '印あり', '印のある欄の数。○の欄の項目だけ。', (row) => marksIn(row, 'on')),
    integer('marks_unclear', '判読不明', '印があるか決められない欄の数。', (row) => marksIn(row, 'unclear')),
    truth('important', '※', 'true は、重要な変更の対象となる項目。', ({ item }) => item.important),
    ...lineColumns<ItemTableRow>(({ item }) => item.lines),
    text('url', 'ページ', '項目のURL。', ({ json, item }) => `${json.url}#${item.key}`),
    pageColumn<ItemTableRow>(({ item }) => item.origin),
  ],
);
