import { report } from '../faults.ts';
import { quoteNames } from '../node-name.ts';
import { UNPLACED } from '../unplaced.ts';
import { faultAt, type Checked } from './checked.ts';

/** Says where a person has to look at the original: boxes that cannot be read, words that belong to no item. */
export function checkUnclear(checked: Checked): void {
  for (const { entry, place } of checked.entries) {
    if (entry.value?.type !== 'marks') continue;
    const unclear = entry.value.marks.filter(({ state }) => state === 'unclear');
    if (unclear.length === 0) continue;
    const labels = quoteNames(unclear.map(({ label }) => label));
    const reason = `${labels}に○があるかどうか、元の文書から読み取れません。`;
    faultAt(checked, 'unclear-mark', place, reason, '原本で確かめられたら「- [x] 」か「- [ ] 」に直してください。');
  }
  const { unplaced } = checked.assessment;
  if (unplaced.length === 0) return;
  const line = checked.positions.get('unplaced') ?? 1;
  const reason = `どの項目のものか分からない記載が${unplaced.length}か所あり、「${UNPLACED}」に示しています。`;
  const remedy = '分かったものは項目の見出しの下へ移してください。';
  report(checked.file, 'unplaced-text', { place: { line, column: 1 }, item: null, reason, remedy });
}
