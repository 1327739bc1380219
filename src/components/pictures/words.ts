import type { LaneSpan } from '../../insights/pictures/lanes.ts';
import type { AdoptionState, MunicipalityAdoption } from '../../insights/pictures/adoption.ts';
import { ABSENCES } from '../../text/words/absences.ts';
import { toSeireki } from '../../text/wareki.ts';
import { number } from '../words.ts';

/** 2 / 4団体 */
export const shareWords = (count: number, of: number, unit: string): string =>
  `${number(count)} / ${number(of)}${unit}`;

/** What the states of a municipality are called; what a rule does not hold of is no lack. */
export const STATE_WORDS: Readonly<Record<AdoptionState, string>> = {
  dated: '時期が分かる',
  undated: '当てはまるが、時期は分からない',
  other: '当てはまる記載がない',
  unreadable: ABSENCES.unreadable,
  empty: ABSENCES.empty,
  none: ABSENCES.none,
  missing: ABSENCES.missing,
};

/** Since when, in words: 2024年3月, 2024年3月まで, or what is known in the place of a month. */
export function adoptionWords({ state, month, isLatest }: MunicipalityAdoption): string {
  if (state === 'dated' && month !== null) return isLatest ? `遅くとも${toSeireki(month)}` : toSeireki(month);
  return state === 'undated' ? '時期不明' : STATE_WORDS[state];
}

type SpanEnds = Pick<LaneSpan, 'from' | 'until' | 'isCurrent'>;

/** Since when and until when, in words. */
export const fromWords = ({ from }: Pick<SpanEnds, 'from'>): string =>
  from === null ? '開始の記録なし' : toSeireki(from);
export const untilWords = ({ until, isCurrent }: Omit<SpanEnds, 'from'>): string =>
  until !== null ? toSeireki(until) : isCurrent ? '現在の記載' : '終了の記録なし';
export const spanWords = (span: SpanEnds): string => `${fromWords(span)}～${untilWords(span)}`;
