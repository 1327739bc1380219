import { factsOf } from '../../changes/change-facts.ts';
import { changeAnchor, type BasedChange } from '../../compare/editions/with-basis.ts';
import { kindRule } from '../../insights/rules/change-kind/kind-rule.ts';
import { editionRule } from '../../insights/rules/edition/edition-rule.ts';
import { precisionFigure } from '../../insights/rules/precision.ts';
import { linesOf } from '../../assessment/origins.ts';
import { defineTable, integer, lineColumns, ownerColumns, pageColumn, text, truth, type TableSource } from './table.ts';

const WITHOUT_NAMES = '所属長の氏名は［人名］に置き換える。';

interface ChangeTableRow extends TableSource {
  change: BasedChange;
}

function* changeRows(source: TableSource): Generator<ChangeTableRow> {
  for (const change of source.changes) yield { ...source, change };
}

const ruleOfKind = ({ kind }: BasedChange): string | null => (kind === 'undetermined' ? null : kindRule(kind));
const ruleOfBasis = ({ basis }: BasedChange): string | null => (basis === '' ? null : editionRule(basis));
const precisionOf = (rule: string | null): string | null => (rule === null ? null : precisionFigure(rule));

export const CHANGES = defineTable<ChangeTableRow>(
  {
    name: 'changes',
    title: '変更',
    description:
      '1行が、変更箇所の1件です。続く2つの版の記載が異なるのに変更箇所に行が見当たらないものも、basis が undeclared の行として続きます。',
  },
  changeRows,
  [
    ...ownerColumns<ChangeTableRow>(),
    integer(
      'n',
      '何件目',
      '評価書の中で何件目か。1から。変更箇所に行が見当たらない変更は、古い版から順に -1、-2、…。',
      ({ change }) => change.n,
    ),
    text(
      'date',
      '変更日',
      '年-月-日。日や月の記載がなければ、年-月、年だけ。読めなければ空。変更箇所に行が見当たらない変更は、新しい版の公表日。',
      ({ change }) => change.iso,
    ),
    text('date_printed', '変更日（印刷）', '印刷されたとおり。', ({ change }) => change.date),
    text('item', '項目（印刷）', '変更箇所の「項目」の欄。印刷されたとおり。', ({ change }) => change.item),
    text('keys', '項目キー', '現在の評価書のどの項目の変更か。空白で区切る。特定できなければ空。', ({ change }) =>
      change.keys.join(' '),
    ),
    text('fields', '項目の種類', '空白で区切る。', ({ change }) => change.fields.join(' ')),
    text('timing', '提出時期', '事前、事後。記載がなければ空。', ({ change }) => change.timing),
    text(
      'kind',
      '変更の種類',
      'wording、law、office、contractor、count、date、added、removed、substance、undetermined。決め方は /about/kinds/ 。',
      ({ change }) => change.kind,
    ),
    text('rule', '種類を決めた規則', '/about/kinds/ の規則の名前。', ({ change }) => change.rule),
    truth(
      'important',
      '※',
      'true は、重要な変更の対象となる項目の変更。',
      ({ change, form }) => factsOf(change, form).important,
    ),
    truth(
      'called_important',
      '「重要な変更」',
      'true は、説明が「重要な変更」と書いているもの。',
      ({ change, form }) => factsOf(change, form).calledImportant,
    ),
    text('before', '変更前の記載', `印刷されたとおり。${WITHOUT_NAMES}`, ({ change }) => change.before),
    text('after', '変更後の記載', `印刷されたとおり。${WITHOUT_NAMES}`, ({ change }) => change.after),
    text('note', '提出時期に係る説明', `印刷されたとおり。${WITHOUT_NAMES}`, ({ change }) => change.note),
    text(
      'flags',
      '壊れているところ',
      'damaged、cut、unchanged、joined、timing-lost、date-lost。空白で区切る。',
      ({ change }) => change.flags.join(' '),
    ),
    ...lineColumns<ChangeTableRow>(({ change }) => linesOf(change.origin)),
    text('url', 'ページ', '変更のURL。', ({ json, change }) => `${json.url}history/#${changeAnchor(change.n)}`),
    pageColumn<ChangeTableRow>(({ change }) => change.origin),
    text(
      'basis',
      '版との照合',
      '続く2つの版の記載と照らし合わせた結果。declared（行と記載が一致）、undeclared（記載が異なるが行が見当たらない）、without-effect（行はあるが記載が同じ）。版が1つだけ、または確かでなければ空。',
      ({ change }) => change.basis,
    ),
    text('kind_rule', '種類の規則', '/about/rules/ の規則の名前。種類を決められなければ空。', ({ change }) =>
      ruleOfKind(change),
    ),
    text('kind_precision', '種類の規則の正解率', '0から1。事例での割合。', ({ change }) =>
      precisionOf(ruleOfKind(change)),
    ),
    text('basis_rule', '照合の規則', '/about/rules/ の規則の名前。照合の結果がなければ空。', ({ change }) =>
      ruleOfBasis(change),
    ),
    text('basis_precision', '照合の規則の正解率', '0から1。事例での割合。', ({ change }) =>
      precisionOf(ruleOfBasis(change)),
    ),
  ],
);
