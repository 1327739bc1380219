import { textOf } from '../../assessment/value-text.ts';
import { changeAnchor } from '../../compare/editions/with-basis.ts';
import { contractorTextsOf, gatherContractors } from '../../insights/contractors/gather.ts';
import type { TaskFact } from '../../insights/contractors/types.ts';
import { precisionOf } from '../../insights/rules/measure.ts';
import { isRuleShown, ruleById } from '../../insights/rules/rules.ts';
import type { Evidence } from '../../insights/rules/types.ts';
import { addressColumn, type BlockRow, blockRows, partWith, placeColumns, textOfRole } from './blocks.ts';
import { defineTable, integer, text, type TableSource } from './table.ts';

/** A task with what is derived of the companies that have it, in the order of 委託先名. */
interface OutsourcingRow extends BlockRow {
  facts: readonly TaskFact[];
}

function* outsourcingRows(source: TableSource): Generator<OutsourcingRow> {
  const { stored, form, directory } = source;
  const shown = { since: isRuleShown('contractor-since'), before: isRuleShown('contractor-before') };
  const { contractors } = gatherContractors([contractorTextsOf(stored, form)], directory, shown);
  const byId = new Map(contractors.map(({ id, tasks }) => [id, tasks]));
  for (const row of blockRows(source, (block) => partWith(block, 'contractor') !== undefined)) {
    const facts = companyIds(row).flatMap((id) => byId.get(id)?.find(({ key }) => key === row.block.entry.key) ?? []);
    yield { ...row, facts };
  }
}

/** Ids of the companies that 委託先名 names. */
function companyIds({ block, directory }: BlockRow): string[] {
  const stated = directory.read(textOf(partWith(block, 'contractor')?.entry.value ?? null));
  return stated.kind === 'companies' ? [...new Set(stated.names.map(({ key }) => directory.idOf(key)))] : [];
}

/** The days from which companies are named, in the order of their ids, `-` for one without; null where none has one. */
function days({ facts }: OutsourcingRow): string | null {
  return facts.every(({ since }) => since === null) ? null : facts.map(({ since }) => since ?? '-').join(' ');
}

const unique = (values: readonly string[], separator = ' '): string | null =>
  values.length === 0 ? null : [...new Set(values)].join(separator);

const rulesOf = ({ facts }: OutsourcingRow): string[] => [
  ...(facts.some(({ since }) => since !== null) ? ['contractor-since'] : []),
  ...(facts.some(({ before }) => before.length > 0) ? ['contractor-before'] : []),
];

const evidenceOf = ({ facts }: OutsourcingRow): Evidence[] =>
  facts.flatMap(({ proof }) => [...proof.since, ...proof.before]);

export const OUTSOURCING = defineTable<OutsourcingRow>(
  { name: 'outsourcing', title: '委託', description: '1行が、1つの委託事項です。' },
  outsourcingRows,
  [
    ...placeColumns,
    text('task', '委託事項', '見出しの記載。印刷されたとおり。', ({ block }) => textOf(block.entry.value)),
    text('content', '委託内容', '印刷されたとおり。', textOfRole('task')),
    text('handlers', '取扱者数', '委託先における取扱者数。選ばれた選択肢。', textOfRole('handlers')),
    text('contractor', '委託先名', '印刷されたとおり。', textOfRole('contractor')),
    text('contractor_ids', '会社のID', '/contractors/ の会社。空白で区切る。会社の名前と読めなければ空。', (row) =>
      companyIds(row).join(' '),
    ),
    text('subcontracted', '再委託の有無', '選ばれた選択肢。', textOfRole('subcontracted')),
    text('permission', '再委託の許諾方法', '印刷されたとおり。', textOfRole('permission')),
    text('subtask', '再委託事項', '印刷されたとおり。', textOfRole('subtask')),
    addressColumn,
    text(
      'contractor_since',
      '委託先として記載された日',
      '変更箇所から分かるISO日付。contractor_ids の順に空白で区切り、分からない会社は -。契約の始まった日とは限らない。',
      days,
    ),
    text('contractor_before', '前の委託先', '変更箇所に印刷されたとおり。1行に1つ。', ({ facts }) =>
      unique(
        facts.flatMap(({ before }) => before.map(({ printed }) => printed)),
        '\n',
      ),
    ),
    text('contractor_before_ids', '前の委託先の会社のID', '空白で区切る。', ({ facts }) =>
      unique(facts.flatMap(({ before }) => before.flatMap(({ ids }) => ids))),
    ),
    text(
      'contractor_doubt',
      '同じ会社か確認できない名称',
      '前後の行に印刷された名称。この会社の日付と前の委託先は示していない。',
      ({ facts }) =>
        unique(
          facts.flatMap(({ doubt }) => (doubt === null ? [] : [doubt.printed])),
          '\n',
        ),
    ),
    text('rule', '規則', '日付と前の委託先を導いた規則のID。空白で区切る。/about/rules/ を参照。', (row) =>
      unique(rulesOf(row)),
    ),
    text('precision', '規則の正解率', '事例で測った正解率（0から1）。規則が複数なら低い方。', (row) => {
      const measured = rulesOf(row).flatMap((id) => precisionOf(ruleById(id).measure) ?? []);
      return measured.length === 0 ? null : Math.min(...measured).toFixed(3);
    }),
    text('evidence', '根拠の項目キー', '根拠の行（change-番号）。空白で区切る。', (row) =>
      unique(evidenceOf(row).map(({ key, change }) => (change === null ? (key ?? '') : changeAnchor(change)))),
    ),
    text('quotation', '根拠の記載', '印刷されたとおり。1行に1つ。', (row) =>
      unique(
        evidenceOf(row).map(({ quotation }) => quotation),
        '\n',
      ),
    ),
    integer('page', '根拠のページ', '原本（PDF）の何ページ目か。1から。', (row) => {
      const [page] = evidenceOf(row).flatMap(({ page: own }) => own ?? []);
      return page ?? null;
    }),
  ],
);
