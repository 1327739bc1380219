import type { Town } from './coverage.ts';

/** Whose assessments a portal has: those of one body, of one prefecture, or of the country. */
export type Scope = { of: 'body'; town: Town } | { of: 'prefecture'; name: string } | { of: 'country' };

/** The scope of a portal with these bodies. Bodies of no prefecture stand beside those of any. */
export function scopeOf(towns: readonly Town[]): Scope {
  const [first] = towns;
  if (first === undefined) return { of: 'country' };
  if (towns.length === 1) return { of: 'body', town: first };
  const { prefecture } = first;
  const isOne = prefecture !== '' && towns.every((town) => town.prefecture === prefecture);
  return isOne ? { of: 'prefecture', name: prefecture } : { of: 'country' };
}
