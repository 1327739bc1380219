import { arrivalOf } from '../../assessment/arrival.ts';
import type { Frontmatter, Provenance } from '../../assessment/types.ts';
import { firstDay } from '../../changes/history/rows.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import { matchRows } from './match-rows.ts';
import type { BasedChange } from './with-basis.ts';

/** An edition as far as its arrival goes. */
export interface ArrivedEdition {
  frontmatter: Pick<Frontmatter, 'source' | 'published'>;
  provenance: Pick<Provenance, 'imported'> | null;
  changes: readonly StoredChange[];
}

/** When an assessment came to the portal, ISO days; null where nobody recorded it. */
export interface Arrivals {
  /** Its first edition to come, and its newest edition. */
  first: string | null;
  newest: string | null;
  /** One of its changes. */
  of: (change: Pick<BasedChange, 'n' | 'iso' | 'basis'>) => string | null;
}

/**
 * The arrivals of an assessment and its changes, from its editions, oldest first. A row of 変更箇所 came with the first edition to come that
 * prints it; a difference without a row, with the later of the two editions that prove it. A row that a person has written into
 * the file since came on its own day: what is dated later than the arrival counts so, up to the 公表日, by which every row was known.
 */
export function arrivalsOf(editions: readonly ArrivedEdition[]): Arrivals {
  const days = editions.map(arrivalOf);
  const newest = editions.at(-1);
  const rows = new Map((newest?.changes ?? []).map(({ n }) => [n, [days.at(-1) ?? null]]));
  for (const [at, { changes }] of editions.slice(0, -1).entries()) {
    const { held, reworded } = matchRows(changes, newest?.changes ?? []);
    for (const n of [...held.keys(), ...reworded]) rows.get(n)?.push(days[at] ?? null);
  }
  const published = newest?.frontmatter.published ?? null;
  return {
    first: earliest(days),
    newest: days.at(-1) ?? null,
    of: ({ n, iso, basis }) => {
      if (basis === 'undeclared') return ofDifference(editions, days, iso);
      const day = earliest(rows.get(n) ?? []);
      if (day === null || iso === null || published === null) return day;
      const own = [firstDay(iso), firstDay(published)].sort()[0] ?? day;
      return own > day ? own : day;
    },
  };
}

/** The first of some days; null where one of them is not known, for it may be the first. */
function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b), days[0] ?? null);
}

/** Of a difference that is dated by the 公表日 of the newer of two editions. */
function ofDifference(
  editions: readonly ArrivedEdition[],
  days: readonly (string | null)[],
  published: string | null,
): string | null {
  const at = editions.findIndex((edition) => edition.frontmatter.published === published);
  const [older, newer] = [days[at - 1] ?? null, days[at] ?? null];
  return older === null || newer === null ? null : older > newer ? older : newer;
}
