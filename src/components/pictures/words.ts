import type { LaneSpan } from '../../insights/pictures/lanes.ts';
import type { AdoptionState, MunicipalityAdoption } from '../../insights/pictures/adoption.ts';
import { toSeireki } from '../../text/wareki.ts';
import { number } from '../words.ts';

/** 2 / 4団体 */
export const shareWords = (count: number, of: number, unit: string): string =>
  `${number(count)} / ${number(of)}${unit}`;

/** What the states of a municipality are called; what a rule does not hold of is no lack. */
export const STATE_WORDS: Readonly<Record<AdoptionState, string>> = {
  dated: '時期が分かる',
  undated: '当てはまるが、時期は分からない',
  unreadable: '判読不明',
  other: '当てはまる記載がない',
};

/** Since when, in words: 2024年3月, 2024年3月まで, or what is known in the place of a month. */
export function adoptionWords({ state, month, isLatest }: MunicipalityAdoption): string {
  if (state === 'dated' && month !== null) return isLatest ? `遅くとも${toSeireki(month)}` : toSeireki(month);
  return state === 'undated' ? '時期不明' : STATE_WORDS[state];
}

/** From when until when, in words; 記録なし where the history shows no beginning. */
export function spanWords({ from, until }: Pick<LaneSpan, 'from' | 'until'>): string {
  return `${from === null ? '開始の記録なし' : toSeireki(from)}～${until === null ? '現在の記載' : toSeireki(until)}`;
}
