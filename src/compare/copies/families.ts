import { firstDay } from '../../changes/history/rows.ts';
import { COPIED } from '../../match/thresholds.ts';
import type { CopyGroup } from './find-copies.ts';
import type { TextDate } from './text-dates.ts';

/** How many municipalities print the common wording of a family, and others of it. Each counts once, with its most like text. */
export interface FamilyCounts {
  /** Word by word. */
  same: number;
  /** Nearly the same. */
  near: number;
  /** Neither, but nearly the same as another text of the family. */
  linked: number;
}

/** The oldest of the texts of a family whose date is known. */
export interface OldestText extends TextDate {
  /** Place of the text. */
  member: number;
  /** Others of the family with the same date. */
  others: number;
}

/** Counts municipalities of a family; `municipalityOf`: of a text by its place. */
export function familyCounts(
  { variants }: Pick<CopyGroup<number>, 'variants'>,
  municipalityOf: (member: number) => string,
): FamilyCounts {
  const best = new Map<string, keyof FamilyCounts>();
  const order = ['linked', 'near', 'same'] as const;
  for (const [at, { refs, likeness }] of variants.entries()) {
    const own = at === 0 ? 'same' : likeness >= COPIED.near.value ? 'near' : 'linked';
    for (const ref of refs) {
      const municipality = municipalityOf(ref);
      const known = best.get(municipality);
      if (known === undefined || order.indexOf(own) > order.indexOf(known)) best.set(municipality, own);
    }
  }
  const counts: FamilyCounts = { same: 0, near: 0, linked: 0 };
  for (const own of best.values()) counts[own] += 1;
  return counts;
}

/** The oldest dated text of a family, the first of several of one date; null where no date is known. A month counts as its first day. */
export function oldestText(
  { variants }: Pick<CopyGroup<number>, 'variants'>,
  sinceOf: (member: number) => TextDate | null,
): OldestText | null {
  const dated = variants
    .flatMap(({ refs }) => refs)
    .sort((a, b) => a - b)
    .flatMap((member) => {
      const since = sinceOf(member);
      return since === null ? [] : [{ member, ...since }];
    });
  const day = dated.map(({ date }) => firstDay(date)).sort()[0];
  const oldest = dated.filter(({ date }) => firstDay(date) === day);
  const [first] = oldest;
  return first === undefined ? null : { ...first, others: oldest.length - 1 };
}
