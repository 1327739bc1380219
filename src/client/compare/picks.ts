import { fold } from '../../text/fold.ts';
import { fromColumns, type CorpusColumns } from '../../search/index/corpus-columns.ts';
import { listRows, type Listed } from '../../search/index/corpus-file.ts';
import { loadPackedJson } from '../../search/engines/pack.ts';
import { memoizeOnce } from '../../search/engines/memo.ts';

/** An assessment that can be chosen for a comparison. */
export interface Pick {
  id: string;
  /** Municipality, procedure and title, as they are offered. */
  words: string;
}

/** Finds assessments all of whose asked words stand in their names, up to so many, in the order of the list. */
export type FindPicks = (asked: string, most: number) => Pick[];

/** The assessments of the list of the search, without earlier editions. */
export function pickFrom(rows: readonly Listed[]): FindPicks {
  const newest = rows.filter(({ edition }) => edition === null);
  const folded: string[] = [];
  // Folding is slow and names recur; each is folded once, when it is first looked at.
  const known = new Map<string, string>();
  const foldOnce = (text: string): string => {
    const own = known.get(text) ?? fold(text);
    known.set(text, own);
    return own;
  };
  const wordsAt = (at: number, { municipality, procedure, title }: Listed): string =>
    (folded[at] ??= [municipality.prefecture, municipality.name, procedure?.name ?? '', title].map(foldOnce).join(''));
  return (asked, most) => {
    const parts = asked
      .split(/\s+/u)
      .map(fold)
      .filter((part) => part !== '');
    const found: Pick[] = [];
    if (parts.length === 0) return found;
    for (const [at, row] of newest.entries()) {
      const words = wordsAt(at, row);
      if (!parts.every((part) => words.includes(part))) continue;
      found.push({ id: row.id, words: `${row.municipality.name} ${row.procedure?.name ?? ''} ${row.title}` });
      if (found.length === most) break;
    }
    return found;
  };
}

/** Loads the list, at an address, when it is first asked. Throws a LoadError where it is not there; the next call tries again. */
export const loadPicks = (address: string): (() => Promise<FindPicks>) =>
  memoizeOnce(async () => pickFrom(listRows(fromColumns(await loadPackedJson<CorpusColumns>(address)))));
