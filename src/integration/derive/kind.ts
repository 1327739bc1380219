import type { Fact, Made, Reducer, SourceFact } from '../../workspace/derivation.ts';

/** One kind of facts, typed: how they are said, and what is made of those of a group. */
export interface Kind<Value> {
  fact: (group: string, value: Value) => Fact;
  reducer: (reduce: (group: string, facts: readonly SourceFact<Value>[]) => Made, beside?: string) => Reducer;
}

/** Names a kind of facts. */
export function kindOf<Value>(kind: string): Kind<Value> {
  return {
    fact: (group, value) => ({ kind, group, value }),
    // What is read of a kind is what was said of it.
    reducer: (reduce, beside = '') => ({ kind, beside, reduce: reduce as Reducer['reduce'] }),
  };
}

/** The group of a kind whose facts are looked at all together. */
export const ALL = '';
