import type { StoredChange } from '../../../../src/changes/stored-change.ts';

/** A row of 変更箇所 about items, by its number and day. */
export function row(n: number, iso: string | null, keys: string[], before: string, after: string): StoredChange {
  const printed = { date: iso ?? '', item: keys.join(' '), timing: '事前' as const, note: '', flags: [] };
  return {
    ...printed,
    n,
    iso,
    keys,
    fields: [],
    before,
    after,
    how: 'exact',
    diff: [],
    kind: 'substance',
    rule: 'other',
    origin: null,
  };
}
