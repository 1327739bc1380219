import { quoteNames } from '../../text/bilingual.ts';
import { report } from '../faults.ts';
import { UNPLACED } from '../unplaced.ts';
import { faultAt, type Checked } from './checked.ts';

/** Says where a person has to look at the original: boxes that cannot be read, words that belong to no item. */
export function checkUnclear(checked: Checked): void {
  for (const { entry, place } of checked.entries) {
    if (entry.value?.type !== 'marks') continue;
    const unclear = entry.value.marks.filter(({ state }) => state === 'unclear');
    if (unclear.length === 0) continue;
    const labels = quoteNames(unclear.map(({ label }) => label));
    const reason = {
      ja: `${labels.ja}に○があるかどうか、元の文書から読み取れません。`,
      en: `The source does not show whether ${labels.en} has a ○.`,
    };
    const remedy = {
      ja: '原本で確かめられたら「- [x] 」か「- [ ] 」に直してください。',
      en: 'If the original shows it, write 「- [x] 」 or 「- [ ] 」.',
    };
    faultAt(checked, 'unclear-mark', place, reason, remedy);
  }
  const { unplaced } = checked.assessment;
  if (unplaced.length === 0) return;
  const line = checked.positions.get('unplaced') ?? 1;
  const reason = {
    ja: `項目を特定できなかった記載が${unplaced.length}か所あります。`,
    en: `Places with words of no known item: ${unplaced.length}.`,
  };
  const remedy = {
    ja: `分かったものは「# ${UNPLACED}」から項目の見出しの下へ移してください。`,
    en: `Move those whose item is found from 「# ${UNPLACED}」 below its heading.`,
  };
  report(checked.file, 'unplaced-text', { place: { line, column: 1 }, item: null, reason, remedy });
}
