import { findCountFaults } from '../../../assessment/checks/count-faults.ts';
import { keyOf } from '../../../forms/keys.ts';
import { chosenIn } from '../../findings/absence.ts';
import { readRange } from '../../findings/ranges.ts';
import type { FindingRule, ResultSink, RuleContext } from '../../findings/types.ts';

export const contradictions: FindingRule = {
  id: 'contradictions',
  subject: 'finding',
  title: '一つの評価書の中で食い違う記載',
  rule: '次のどれかにあたるもの。（1）委託・提供・移転の件数と、書かれている委託事項・提供先・移転先の数が違う。（2）「再委託する」委託事項があるのに、リスク対策では「再委託していない」が選ばれている。（3）ファイルの対象となる本人の数の範囲が、事務の対象人数の範囲より大きい（ファイルが1つのときは、小さい場合も含む）。件数より記載が少なくても、別紙・別表・一覧などに続きがある、「都道府県知事等」のように1つの欄が複数の相手を指す、評価書の一部のみ掲載の、項目を特定できなかった記載がある場合は除いています。',
  caution:
    '書き誤りのほか、読み取りの漏れや、項目の数え方の違いでも起こります。どちらの記載が正しいかは分かりません。元の評価書で確認してください。',
  unit: '件',
  asked: '評価書',
  columns: ['食い違い', '記載'],
  evaluate: (at, found) => {
    found.checked();
    for (const { place, reason, quotation, isPartial } of findCountFaults(at.stored.assessment, at.form)) {
      if (isPartial) continue;
      const key = keyOf(place);
      found.row({ key, cells: ['件数の不一致', reason.ja], evidence: [{ key, quotation }] });
    }
    checkSubcontractors(at, found);
    checkPeople(at, found);
  },
};

function checkSubcontractors({ entries }: RuleContext, found: ResultSink): void {
  for (const kept of entries.filter(({ place }) => place.node.role === 'subcontractors')) {
    const answer = chosenIn(kept);
    // The form prints 再委託していない last here, and 再委託する first among the tasks.
    if (answer === null || answer !== kept.place.node.options.at(-1)) continue;
    const tasks = entries.filter(({ place }) => place.node.role === 'subcontracted' && place.file === kept.place.file);
    const given = tasks.filter((task) => chosenIn(task) === task.place.node.options[0]);
    if (given.length === 0) continue;
    const { key } = kept.entry;
    found.row({
      key,
      cells: [
        '再委託の有無',
        `リスク対策では「${answer}」、再委託する委託事項は${given.length}件（委託事項${tasks.length}件のうち）`,
      ],
      evidence: [
        { key, quotation: answer },
        ...given.map((task) => ({ key: task.entry.key, quotation: chosenIn(task) ?? '' })),
      ],
    });
  }
}

function checkPeople({ entries }: RuleContext, found: ResultSink): void {
  const people = entries.find(({ place }) => place.node.role === 'people');
  const inTask = people === undefined ? null : chosenIn(people);
  const task = inTask === null ? null : readRange(inTask);
  if (people === undefined || inTask === null || task === null) return;
  const files = entries.filter(({ place }) => place.node.role === 'persons');
  for (const persons of files) {
    const inFile = chosenIn(persons);
    const file = inFile === null ? null : readRange(inFile);
    if (inFile === null || file === null) continue;
    // Several files may each hold some of those whom the task concerns.
    const differs = file.from >= task.to || (files.length === 1 && file.to <= task.from);
    if (!differs) continue;
    found.row({
      key: persons.entry.key,
      cells: ['人数の範囲', `対象人数は「${inTask}」、ファイルの対象となる本人の数は「${inFile}」`],
      evidence: [
        { key: people.entry.key, quotation: inTask },
        { key: persons.entry.key, quotation: inFile },
      ],
    });
  }
}
