import { areDisjoint, readRange } from './ranges.ts';
import type { ResultSink, RuleContext, PlacedEntry, FindingRule } from './types.ts';

/** Codes of the check for an item that counts blocks, and other blocks that are there. */
const COUNTS = new Set(['count-mismatch', 'counted-but-off']);

export const contradictions: FindingRule = {
  id: 'contradictions',
  title: '一つの評価書の中で食い違う記載',
  rule: '次のどれかにあたるもの。（1）委託・提供・移転の件数と、書かれている委託事項・提供先・移転先の数が違う。（2）「再委託する」委託事項があるのに、リスク対策では「再委託していない」が選ばれている。またはその逆。（3）対象人数の範囲と、ファイルの対象となる本人の数の範囲が重ならない。',
  caution:
    '書き誤りのほか、読み取りの漏れ、様式の項目が問うことの違い（事務の人数とファイルの人数など）でも起こります。元の評価書で確かめてください。',
  unit: '件',
  columns: ['食い違い', '記載'],
  evaluate: (at, found) => {
    found.checked();
    for (const { code, key, message } of at.stored.warnings)
      if (COUNTS.has(code)) found.row({ key, cells: ['件数と書かれている数', message] });
    checkSubcontractors(at, found);
    checkPeople(at, found);
  },
};

const choiceOf = ({ entry }: PlacedEntry): string | null => (entry.value?.type === 'choice' ? entry.value.value : null);

function checkSubcontractors({ entries }: RuleContext, found: ResultSink): void {
  for (const kept of entries.filter(({ place }) => place.node.role === 'subcontractors')) {
    const answer = choiceOf(kept);
    const { options } = kept.place.node;
    const tasks = entries.filter(({ place }) => place.node.role === 'subcontracted' && place.file === kept.place.file);
    const answers = tasks.map((task) => ({ task, answer: choiceOf(task) })).filter((one) => one.answer !== null);
    if (answer === null || !options.includes(answer) || answers.length === 0) continue;
    // The form prints 再委託する first among the tasks, and 再委託していない last here.
    const given = answers.filter(({ task, answer: own }) => own === task.place.node.options[0]);
    const isNone = answer === options.at(-1);
    if (isNone === given.length > 0)
      found.row({
        key: kept.entry.key,
        cells: [
          '再委託の有無',
          `リスク対策では「${answer}」、再委託する委託事項は${given.length}件（${answers.length}件のうち）`,
        ],
      });
  }
}

function checkPeople({ entries }: RuleContext, found: ResultSink): void {
  const people = entries.find(({ place }) => place.node.role === 'people');
  const inTask = people === undefined ? null : choiceOf(people);
  const range = inTask === null ? null : readRange(inTask);
  if (range === null) return;
  for (const persons of entries.filter(({ place }) => place.node.role === 'persons')) {
    const inFile = choiceOf(persons);
    const other = inFile === null ? null : readRange(inFile);
    if (other !== null && areDisjoint(range, other))
      found.row({
        key: persons.entry.key,
        cells: ['人数の範囲', `対象人数は「${inTask}」、ファイルの対象となる本人の数は「${inFile}」`],
      });
  }
}
