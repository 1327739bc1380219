import { editsBetween } from '../../match/similarity.ts';
import { MEANT } from '../../match/thresholds.ts';
import type { NamesFile } from '../index/corpus-file.ts';
import { foldForSearch } from '../index/fold.ts';

/** A name that a reader may have meant. */
export interface Suggestion {
  name: string;
  kind: keyof NamesFile;
}

export const NAME_KINDS: Record<keyof NamesFile, string> = {
  procedures: '事務',
  contractors: '委託先',
  systems: 'システム',
  terms: '用語',
};

/** Names offered at most. */
const OFFERED = 6;

/** The names nearest to a folded word: those that hold it or are held by it first, then those that differ by few letters. */
export function nearestNames(word: string, names: NamesFile): Suggestion[] {
  const ranked = (Object.keys(NAME_KINDS) as (keyof NamesFile)[]).flatMap((kind) =>
    [...new Set(names[kind])].flatMap((name) => {
      const folded = foldForSearch(name);
      const distance = distanceOf(word, folded);
      return folded === word || distance === null ? [] : [{ name, kind, distance }];
    }),
  );
  ranked.sort((a, b) => a.distance - b.distance || a.name.length - b.name.length);
  const seen = new Set<string>();
  return ranked
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .slice(0, OFFERED)
    .map(({ name, kind }) => ({ name, kind }));
}

/** Below 1 where one holds the other; null where they have too little in common. */
function distanceOf(word: string, name: string): number | null {
  const [shorter = '', longer = ''] = [word, name].sort((a, b) => a.length - b.length);
  const holds = shorter.length >= MEANT.held.value && longer.includes(shorter);
  return holds ? 1 - shorter.length / longer.length : editsBetween(shorter, longer, MEANT);
}
