import type { Fact, SourceFact } from './derivation.ts';
import type { DatabaseSync } from './sqlite.ts';
import { decodeValue, encodeValue, type EncodedValue } from './values.ts';

/** A fact as a database holds it. */
export interface PackedFact extends Pick<Fact, 'kind' | 'group'> {
  packed: EncodedValue;
}

export const packFacts = (facts: Iterable<Fact>): PackedFact[] =>
  Array.from(facts, ({ kind, group, value }) => ({ kind, group, packed: encodeValue(value) }));

/** The facts of a workspace; who calls it holds a transaction. */
export interface Facts {
  /** Puts what a source says in the place of all that it said before. */
  replace: (source: string, facts: Iterable<PackedFact>) => void;
  /** The groups of a kind that may have been told something else, or all of them, in the order of their names. */
  groupsToMake: (kind: string, all: boolean) => string[];
  /** What a group is told, in the order of the assessments. */
  digests: (kind: string, group: string) => { source: string; digest: string }[];
  read: (kind: string, group: string) => SourceFact<unknown>[];
}

/** Opens the facts. `ids`: all assessments in the order of the list. */
export function openFacts(database: DatabaseSync, ids: readonly string[]): Facts {
  const reordered = placeSources(database, ids);
  const before = database.prepare('select kind, grp, digest from facts where source = ?');
  const put = database.prepare(
    'insert or replace into facts (kind, grp, source, digest, value) values (?, ?, ?, ?, ?)',
  );
  const drop = database.prepare('delete from facts where kind = ? and grp = ? and source = ?');
  const groups = database.prepare('select grp from makers where kind = ?');
  const order = 'from facts left join places using (source) where kind = ? and grp = ? order by place, source';
  const digests = database.prepare(`select source, digest ${order}`);
  const values = database.prepare(`select source, value ${order}`);
  const touched = new Map<string, Set<string>>();
  const touch = (kind: string, group: string): void => {
    const own = touched.get(kind) ?? new Set();
    touched.set(kind, own.add(group));
  };
  return {
    replace: (source, facts) => {
      const held = before.all(source) as { kind: string; grp: string; digest: string }[];
      const known = new Map(held.map((fact) => [`${fact.kind}\n${fact.grp}`, fact]));
      for (const { kind, group, packed } of facts) {
        const old = known.get(`${kind}\n${group}`);
        known.delete(`${kind}\n${group}`);
        if (old?.digest === packed.digest) continue;
        put.run(kind, group, source, packed.digest, packed.value);
        touch(kind, group);
      }
      for (const { kind, grp } of known.values()) {
        drop.run(kind, grp, source);
        touch(kind, grp);
      }
    },
    groupsToMake: (kind, all) => {
      const own = touched.get(kind) ?? [];
      if (!all && !reordered) return [...own].sort();
      return [...new Set([...(groups.all(kind) as { grp: string }[]).map(({ grp }) => grp), ...own])].sort();
    },
    digests: (kind, group) => digests.all(kind, group) as { source: string; digest: string }[],
    read: (kind, group) =>
      (values.all(kind, group) as { source: string; value: unknown }[]).map(({ source, value }) => ({
        source,
        value: decodeValue(value),
      })),
  };
}

/** Notes the places of the assessments. Tells whether some that were there before stand in another order. */
function placeSources(database: DatabaseSync, ids: readonly string[]): boolean {
  database.exec(
    'create temp table if not exists places (source text primary key, place integer not null) without rowid',
  );
  database.exec('delete from places');
  const put = database.prepare('insert into places (source, place) values (?, ?)');
  ids.forEach((id, place) => put.run(id, place));
  const known = database
    .prepare('select places.place from assessments join places on source = id order by assessments.place')
    .all() as { place: number }[];
  return known.some(({ place }, at) => place < (known[at - 1]?.place ?? 0));
}
