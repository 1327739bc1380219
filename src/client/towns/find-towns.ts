import { foldName } from '../../text/find-names.ts';
import { foldRomaji } from '../../text/romaji.ts';
import type { Spellings, TownName, TownRow } from './town-names.ts';

/** A body that published something, and the ward or earlier name by which it was found. */
export interface FoundTown {
  town: TownRow;
  by: TownName | null;
}

/** What the field finds. */
export interface FoundTowns {
  /** Bodies of which something is here. */
  published: FoundTown[];
  /** Bodies of which nothing is here, or their wards and earlier names. */
  unpublished: TownName[];
}

/** How well a name fits: it is the whole, all but 市, its beginning, a part of it, or only the place that it lies in. */
const RANKS = 5;
const PLACE = 4;

/** A part of a reading in Latin letters begins with a syllable: `uki` is none of `suki` and `sanuki`, `machi` is one of `shinmachi`. */
function holds(name: string, words: string): boolean {
  const inSyllable = /^[aiueoy]/u.test(words) ? /[b-df-hj-np-tv-z]/u : /[b-df-hj-mp-tv-z]/u;
  for (let at = name.indexOf(words); at >= 0; at = name.indexOf(words, at + 1))
    if (!inSyllable.test(name.charAt(at - 1))) return true;
  return false;
}

function rankWords(words: string, { whole, stems, within }: Spellings): number | null {
  if (whole.includes(words)) return 0;
  if (stems.includes(words)) return 1;
  if (whole.some((name) => name.startsWith(words))) return 2;
  if (within.some(([outer, name]) => words.length > outer.length && name.startsWith(words))) return 2;
  if (whole.some((name) => holds(name, words))) return 3;
  return within.some(([outer]) => outer.startsWith(words)) ? PLACE : null;
}

/** A ward is no part of what lies in a prefecture or city; it is found by its own name alone. */
const isPartOfPlace = (rank: number, { note }: TownName): boolean => rank === PLACE && note !== null;

/**
 * The bodies that a name, reading, name in Latin letters or code means, those that fit best first, then in the order given. Nothing for
 * an empty question.
 */
export function findTowns(asked: string, names: readonly TownName[], towns: readonly TownRow[]): FoundTowns {
  const words = foldName(asked);
  const latin = foldRomaji(asked);
  const isLatin = latin !== '' && /^[a-zāīūēōâîûêô'’.\s-]+$/iu.test(asked.normalize('NFKC'));
  const ranked: TownName[][] = Array.from({ length: RANKS }, () => []);
  if (words === '') return { published: [], unpublished: [] };
  for (const name of names) {
    const rank =
      name.code === words && name.note === null
        ? 0
        : isLatin
          ? rankWords(latin, name.latin)
          : rankWords(words, name.japanese);
    if (rank !== null && !isPartOfPlace(rank, name)) ranked[rank]?.push(name);
  }
  const found = ranked.flat();
  const own = new Set(found.filter(({ note }) => note === null).map(({ code }) => code));
  const rowOf = new Map(towns.map((town) => [town[0], town]));
  const published = new Map<string, FoundTown>();
  const unpublished: TownName[] = [];
  for (const name of found) {
    if (name.note !== null && own.has(name.code)) continue;
    const town = rowOf.get(name.code);
    if (town === undefined) unpublished.push(name);
    else if (!published.has(name.code)) published.set(name.code, { town, by: name.note === null ? null : name });
  }
  return { published: [...published.values()], unpublished };
}
