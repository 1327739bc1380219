import { changeAnchor } from '../../compare/editions/with-basis.ts';
import type { DoubtfulName, TaskFact } from '../contractors/types.ts';
import { precisionOf } from '../rules/measure.ts';
import { ruleById } from '../rules/rules.ts';
import type { Evidence } from '../rules/types.ts';
import { groupBy } from '../../text/group-by.ts';
import { column, dayCell, wordCell, wordsCell } from './columns.ts';
import type { ListCell, ListColumn, ListWord } from './types.ts';
import { NO_RECORD } from '../../text/words/unknowns.ts';

/** Why no day is given from which a company is named. */
export const IN_DOUBT = '同じ会社かどうか確認できません';

/** What the document says of a task, and what its history says of who had it. */
export const PERIOD_COLUMNS: readonly ListColumn[] = [
  column('subcontracted', '再委託', { isFacet: true }),
  column('handlers', '取扱者数', { isFacet: true }),
  column('since', '委託先として記載された日', { type: 'day' }),
  column('before', '前の委託先', { isFacet: true }),
];

type OfFile = Pick<TaskFact, 'assessment' | 'file' | 'task'>;

/** Of which file the task is: shown where a document prints one task of several files, whose rows nothing else would tell apart. */
export const fileColumn = (tasks: readonly OfFile[]): ListColumn =>
  column('file', '特定個人情報ファイル', { isFacet: true, isHidden: !areAlike(tasks) });

function areAlike(tasks: readonly OfFile[]): boolean {
  const named = groupBy(tasks, ({ assessment, task }) => `${assessment} ${task}`);
  return [...named.values()].some((own) => new Set(own.map(({ file }) => file)).size > 1);
}

export const fileCell = ({ file }: Pick<TaskFact, 'file'>): ListCell => wordCell(file, null, 'missing');

/** What proves the period, for those who take the data away; of several rules the least precision, 0 to 1. */
export const PROOF_COLUMNS: readonly ListColumn[] = [
  column('rule', '規則', { isHidden: true }),
  column('precision', '規則の正解率', { type: 'number', isHidden: true }),
  column('evidence', '根拠の項目キー', { isHidden: true }),
  column('quotation', '根拠の記載', { isHidden: true }),
  column('originalPage', '原本のページ', { type: 'number', isHidden: true }),
];

/** What is chosen under 再委託の有無 and 取扱者数, as printed. */
export function choiceCells(task: Pick<TaskFact, 'subcontracted' | 'handlers' | 'unprinted'>): ListCell[] {
  return (['subcontracted', 'handlers'] as const).map((role) =>
    wordCell(task[role] ?? '', null, task.unprinted.includes(role) ? 'missing' : 'empty'),
  );
}

export const periodCells = (task: TaskFact): ListCell[] => [
  ...choiceCells(task),
  sinceCell(task.since, task.doubt),
  beforeCell(task.before, task.doubt),
];

function sinceCell(since: string | null, doubt: DoubtfulName | null): ListCell {
  if (since !== null) return dayCell(since);
  return wordCell(doubt === null ? NO_RECORD : IN_DOUBT);
}

function beforeCell(before: TaskFact['before'], doubt: DoubtfulName | null): ListCell {
  const words = before.map(({ printed, ids }): ListWord => ({
    text: printed,
    path: ids[0] === undefined ? null : `/contractors/${ids[0]}/`,
  }));
  if (words.length > 0) return wordsCell(words);
  return wordCell(doubt === null ? NO_RECORD : IN_DOUBT);
}

export function proofCells({ since, before, proof }: TaskFact): ListCell[] {
  const rules = [
    ...(since === null ? [] : ['contractor-since']),
    ...(before.length === 0 ? [] : ['contractor-before']),
  ];
  const evidence = [...proof.since, ...proof.before, ...proof.doubt];
  const words = (texts: readonly string[]): ListCell =>
    wordsCell([...new Set(texts)].map((text) => ({ text, path: null })));
  const precision = rules.flatMap((rule) => precisionOf(ruleById(rule).measure) ?? []);
  const [page] = evidence.flatMap((piece) => piece.page ?? []);
  return [
    words(rules),
    precision.length === 0 ? { absence: 'empty' } : Math.min(...precision),
    words(evidence.map(keyOf)),
    words(evidence.flatMap(({ quotation }) => (quotation === '' ? [] : [quotation]))),
    page ?? { absence: 'empty' },
  ];
}

const keyOf = ({ key, change }: Evidence): string => (change === null ? (key ?? '') : changeAnchor(change));
