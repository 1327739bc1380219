import { PUBLISHING } from '../registry/municipality-registry.ts';
import type { Counts, IndexRow } from '../workspace/stored.ts';
import { countChanges, type TimelineIndex } from './timeline.ts';

/** What the corpus holds, and what it lacks. */
export interface CorpusFigures {
  municipalities: number;
  /** Those of them that are among `bodies`. */
  real: number;
  /** Bodies of the country that could publish: prefectures and municipalities with an office. */
  bodies: number;
  assessments: number;
  items: number;
  /** Rows of 変更箇所 that these assessments print. */
  printedChanges: number;
  /** Assessments of which only a part is at hand. */
  partial: number;
  /** Assessments that nobody has compared with the original. */
  unreviewed: number;
  /** Marks that cannot be read. */
  unclear: number;
  /** Runs of words that belong to no known item. */
  unplaced: number;
}

/** What a home page says of the corpus. */
export interface PortalFigures extends CorpusFigures {
  /** Changes of the timeline: those of earlier editions too, and what editions prove. */
  changes: number;
}

export const portalFigures = (rows: readonly IndexRow[], timeline: TimelineIndex): PortalFigures => ({
  ...figuresOf(rows),
  changes: countChanges(timeline),
});

export function figuresOf(rows: readonly IndexRow[]): CorpusFigures {
  const sum = (of: keyof Counts): number => rows.reduce((total, row) => total + row.counts[of], 0);
  const bodies = (some: readonly IndexRow[]): number => new Set(some.map((row) => row.municipality.code)).size;
  return {
    municipalities: bodies(rows),
    real: bodies(rows.filter((row) => PUBLISHING.has(row.municipality.code))),
    bodies: PUBLISHING.size,
    assessments: rows.length,
    items: sum('items'),
    printedChanges: sum('changes'),
    partial: rows.filter((row) => !row.frontmatter.complete).length,
    unreviewed: rows.filter((row) => !row.frontmatter.reviewed).length,
    unclear: sum('unclear'),
    unplaced: sum('unplaced'),
  };
}
