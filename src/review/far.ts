import type { Entry } from '../assessment/types.ts';
import { extentOf, type OriginLocations } from './places.ts';

/** Points or lines by which another item may begin before the end of one: letters of one row are not all at one height. */
const SAME_ROW = 1;

/**
 * Keys of items whose words are printed apart: another item, neither above nor below it in the form, begins between their first and
 * their last word. So it is where a value was found far from its label.
 */
export function findFarValues(entries: readonly Entry[], { byKey }: OriginLocations): Set<string> {
  const extents = entries.flatMap(({ key, value }) => {
    const place = byKey.get(key);
    const extent = value === null || place === undefined ? null : extentOf(place);
    return extent === null ? [] : [{ key, from: extent[0], to: extent[1] }];
  });
  extents.sort((a, b) => a.from - b.from);
  const far = new Set<string>();
  extents.forEach((item, at) => {
    for (let next = at + 1; next < extents.length; next += 1) {
      const other = extents[next];
      if (other === undefined || other.from >= item.to) break;
      if (other.from > item.from + SAME_ROW && !isRelated(item.key, other.key)) {
        far.add(item.key);
        break;
      }
    }
  });
  return far;
}

const isRelated = (one: string, other: string): boolean => one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
