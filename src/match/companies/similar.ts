import { fold } from '../../text/fold.ts';
import { editsUpTo } from '../similarity.ts';
import { COMPANY_NAME } from '../thresholds.ts';
import { legalFormOf } from './legal-form.ts';
import { nearCandidates } from './near-candidates.ts';
import { unifySpelling } from './spelling.ts';

/** Two companies whose names look alike; nobody says that they are one. */
export interface SimilarNames {
  ids: [string, string];
  /** `form`: only 株式会社 and the like differ or are missing; `signs`: only ー and &; `letters`: a few letters. */
  why: 'form' | 'signs' | 'letters';
}

interface SpelledName {
  id: string;
  /** Without the legal form, as `unifySpelling` has it. */
  bare: string;
  /** And without signs. */
  letters: string;
}

/** Pairs of companies whose names look alike, each once, in the order of the list. `names` gives for each company all its names. */
export function findSimilar(names: ReadonlyMap<string, readonly string[]>): SimilarNames[] {
  const spelled = [...names].flatMap(([id, own]) => own.map((name) => spell(id, name)));
  const found = new Map<string, SimilarNames>();
  const bySigns = nearCandidates(
    spelled.map(({ letters }) => letters),
    () => 0,
  );
  const byLetters = nearCandidates(
    spelled.map(({ bare }) => bare),
    lettersAllowed,
  );
  const pairs = new Set<number>();
  for (const candidates of [bySigns, byLetters])
    for (const [one, other] of candidates) pairs.add(one * spelled.length + other);
  for (const pair of Float64Array.from(pairs).sort()) {
    const [one, other] = [spelled[Math.floor(pair / spelled.length)], spelled[pair % spelled.length]];
    if (one === undefined || other === undefined || one.id === other.id) continue;
    const why = areSimilar(one, other);
    const ids = `${one.id} ${other.id}`;
    if (why !== null && !found.has(ids)) found.set(ids, { ids: [one.id, other.id], why });
  }
  return [...found.values()];
}

function lettersAllowed(length: number): number {
  const { most, forOne } = COMPANY_NAME;
  return Math.min(most.value, Math.max(1, Math.floor(length / forOne.value) - 1));
}

/** Why two names look alike; null where they do not. */
export const areAlike = (one: string, other: string): SimilarNames['why'] | null =>
  areSimilar(spell('', one), spell('', other));

function spell(id: string, name: string): SpelledName {
  const bare = unifySpelling(legalFormOf(name)?.bare ?? fold(name));
  return { id, bare, letters: bare.replace(/[ー&]/gu, '') };
}

function areSimilar(one: SpelledName, other: SpelledName): SimilarNames['why'] | null {
  if (one.bare === other.bare) return 'form';
  if (one.letters === other.letters) return 'signs';
  const lengths = [one.bare.length, other.bare.length];
  if (Math.min(...lengths) < COMPANY_NAME.shortest.value) return null;
  return editsUpTo(lettersAllowed(Math.max(...lengths)), one.bare, other.bare) === null ? null : 'letters';
}
