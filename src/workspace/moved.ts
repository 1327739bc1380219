import type { IndexRow } from './stored.ts';

/** The assessments by the ids that they had before, in the order of the list; an id that an assessment has is no former one. */
export function findMoved(rows: readonly IndexRow[]): Map<string, IndexRow> {
  const ids = new Set(rows.map(({ id }) => id));
  const moved = new Map<string, IndexRow>();
  for (const row of rows)
    for (const slug of row.frontmatter.formerSlugs) {
      const id = `${row.municipality.code}-${slug}`;
      if (!ids.has(id) && !moved.has(id)) moved.set(id, row);
    }
  return moved;
}
