import { inferenceRule } from '../../insights/rules/mark/inference-rule.ts';
import { precisionFigure } from '../../insights/rules/precision.ts';
import { itemRows, type ItemTableRow } from './items.ts';
import { defineTable, integer, ownerColumns, text, type TableSource } from './table.ts';

interface MarkRow extends ItemTableRow {
  mark: ItemTableRow['item']['marks'][number];
  /** From 1, as printed. */
  position: number;
}

function* markRows(source: TableSource): Generator<MarkRow> {
  for (const row of itemRows(source))
    for (const [at, mark] of row.item.marks.entries()) yield { ...row, mark, position: at + 1 };
}

const ruleOf = ({ inferred }: MarkRow['mark']): string | null => (inferred === null ? null : inferenceRule(inferred));

export const MARKS = defineTable<MarkRow>(
  { name: 'marks', title: '○の欄', description: '1行が、○を付ける欄の1つです。印のない欄も入っています。' },
  markRows,
  [
    ...ownerColumns<MarkRow>(),
    text('key', '項目キー', '欄のある項目の場所。items の key と同じ。', ({ item }) => item.key),
    text('field', '項目の種類', 'items の field と同じ。', ({ item }) => item.field),
    integer('position', '何番目', '項目の中で何番目の欄か。', ({ position }) => position),
    text('label', '欄の名前', '印刷されたとおり。', ({ mark }) => mark.label),
    text('state', '印', 'on（印あり）、off（印なし）、unclear（判読不明）。', ({ mark }) => mark.state),
    text('text', '（ ）内の記載', '欄の名前の後ろの（ ）内の記載。', ({ mark }) => mark.text),
    integer('count', '件数', '（ ）件の数。', ({ mark }) => mark.count),
    text(
      'inferred_state',
      '推定',
      '判読不明のうち、ほかの記載から分かるもの。on または off。',
      ({ mark }) => mark.inferred?.state ?? null,
    ),
    text('inferred_why', '推定の理由', '何から分かるか。', ({ mark }) => mark.inferred?.why ?? null),
    text('url', 'ページ', '項目のURL。', ({ json, item }) => `${json.url}#${item.key}`),
    text('inferred_rule', '推定の規則', '/about/rules/ の規則の名前。人が書いた推定では空。', ({ mark }) =>
      ruleOf(mark),
    ),
    text('inferred_precision', '推定の規則の正解率', '0から1。事例での割合。', ({ mark }) => {
      const rule = ruleOf(mark);
      return rule === null ? null : precisionFigure(rule);
    }),
  ],
);
