import type { Assessment } from '../assessment/types.ts';
import { outline, pathsOf } from '../assessment/outline.ts';
import { loadForm } from '../forms/load.ts';
import { extentOf, type OriginLocations } from './places.ts';
import type { PlacementTarget } from './protocol.ts';
import { changeKey } from './state.ts';
import type { OriginSpan } from '../assessment/origin.ts';

/** Suggestions that a digit key can choose. */
export const MOST_SUGGESTIONS = 5;

/** Everything that can take words, in document order. */
export function findTargets({ frontmatter, entries, changes }: Assessment): PlacementTarget[] {
  const paths = pathsOf(outline(entries, loadForm(frontmatter.form)));
  const items = entries.flatMap(({ key, value }) =>
    value?.type === 'text' ? [{ key, path: paths.get(key) ?? [key] }] : [],
  );
  const sides = changes.flatMap((change, at) => {
    const path = ['変更箇所', `変更${at + 1}`, [change.date, change.item].filter((words) => words !== '').join('　')];
    return [
      { key: `${changeKey(at + 1)}-before`, path: [...path, '変更前の記載'] },
      { key: `${changeKey(at + 1)}-after`, path: [...path, '変更後の記載'] },
    ];
  });
  return [...items, ...sides];
}

/** Keys of the targets that are printed nearest to unplaced words, nearest first. */
export function suggestTargets(
  place: OriginSpan | null,
  targets: readonly PlacementTarget[],
  places: OriginLocations,
): string[] {
  const at = place === null ? null : extentOf(place);
  if (at === null) return [];
  const distances = targets.flatMap(({ key }) => {
    const origin = places.byKey.get(key.replace(/^(change-\d+)-(?:before|after)$/u, '$1'));
    const extent = origin === undefined ? null : extentOf(origin);
    if (extent === null) return [];
    return [{ key, distance: Math.max(extent[0] - at[1], at[0] - extent[1], 0) }];
  });
  distances.sort((a, b) => a.distance - b.distance);
  return distances.slice(0, MOST_SUGGESTIONS).map(({ key }) => key);
}
