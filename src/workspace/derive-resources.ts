import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../text/digest.ts';
import { joinParsed } from './assessments.ts';
import type { Derivation, Reducer, SourceFact } from './derivation.ts';
import { openFacts, type Facts } from './facts.ts';
import type { ResourceWriter } from './resource-writer.ts';
import type { DatabaseSync } from './sqlite.ts';
import type { EditionRow, IndexRow, ParsedAssessment } from './stored.ts';
import { decodeValue, DIGEST_LENGTH } from './values.ts';

export interface DeriveRequest {
  writer: ResourceWriter;
  /** In the order of the list. */
  rows: readonly IndexRow[];
  /** Earlier editions by the id of their assessment, newest first. */
  editions: ReadonlyMap<string, readonly EditionRow[]>;
  derivation: Derivation;
  /** Is told after each assessment and group that was looked at. */
  onMade: () => void;
}

/**
 * Makes what is known of all assessments together: takes facts from those that changed, and runs again the makers that are told
 * something else than before. Holds one assessment, or the facts of one group, at a time.
 */
export async function deriveResources(database: DatabaseSync, request: DeriveRequest): Promise<void> {
  const facts = openFacts(
    database,
    request.rows.map(({ id }) => id),
  );
  await takeFacts(database, request, facts);
  const makers = openMakers(database);
  for (const reducer of request.derivation.reducers) {
    const isOther = makers.noteBeside(reducer);
    for (const group of facts.groupsToMake(reducer.kind, isOther)) {
      makeGroup(reducer, group, { facts, makers, writer: request.writer });
      request.onMade();
      await setImmediate();
    }
  }
}

/** Takes the facts of each assessment that changed, and forgets those of the ones that are gone. */
async function takeFacts(
  database: DatabaseSync,
  { rows, editions, derivation, onMade }: DeriveRequest,
  facts: Facts,
): Promise<void> {
  const known = new Map(
    (database.prepare('select id, inputs from assessments').all() as { id: string; inputs: string }[]).map(
      ({ id, inputs }) => [id, inputs],
    ),
  );
  const inputsOf = database.prepare('select digest from resources where name = ?');
  const parsedOf = database.prepare(
    'select parsed.value from resources join parsed on parsed.digest = held where name = ?',
  );
  const note = database.prepare('insert or replace into assessments (id, inputs, place) values (?, ?, ?)');
  for (const [place, row] of rows.entries()) {
    const own = editions.get(row.id) ?? [];
    const earlier = own.map(({ edition }) => `edition/${row.id}/${edition}`);
    const names = [
      `row/${row.id}`,
      `assessment/${row.id}`,
      ...(own.length > 0 ? [`editions/${row.id}`] : []),
      ...earlier,
    ];
    const inputs = names.map((name) => String(inputsOf.get(name)?.['digest'])).join(' ');
    const isKnown = known.get(row.id) === inputs;
    known.delete(row.id);
    if (isKnown) continue;
    const load = (name: string): ParsedAssessment => decodeValue(parsedOf.get(name)?.['value']) as ParsedAssessment;
    const before = own.map((edition, at) => joinParsed(edition, load(earlier[at] ?? '')));
    facts.replace(row.id, derivation.extract(joinParsed(row, load(`assessment/${row.id}`)), before));
    note.run(row.id, inputs, place);
    onMade();
    await setImmediate();
  }
  const forget = database.prepare('delete from assessments where id = ?');
  for (const id of known.keys()) {
    facts.replace(id, []);
    forget.run(id);
  }
  const move = database.prepare('update assessments set place = ? where id = ? and place <> ?');
  for (const [place, { id }] of rows.entries()) move.run(place, id, place);
}

function openMakers(database: DatabaseSync) {
  const findBeside = database.prepare('select beside from reducers where kind = ?');
  const putBeside = database.prepare('insert or replace into reducers (kind, beside) values (?, ?)');
  const find = database.prepare('select inputs from makers where kind = ? and grp = ?');
  const put = database.prepare('insert or replace into makers (kind, grp, inputs) values (?, ?, ?)');
  const forget = database.prepare('delete from makers where kind = ? and grp = ?');
  return {
    /** Whether a reducer looks at something else beside the facts than it did before. */
    noteBeside: ({ kind, beside }: Reducer): boolean => {
      if (findBeside.get(kind)?.['beside'] === beside) return false;
      putBeside.run(kind, beside);
      return true;
    },
    /** Whether a group is told something else than before. */
    note: (kind: string, group: string, inputs: string): boolean => {
      if (find.get(kind, group)?.['inputs'] === inputs) return false;
      put.run(kind, group, inputs);
      return true;
    },
    forget: (kind: string, group: string): void => void forget.run(kind, group),
  };
}

function makeGroup(
  reducer: Reducer,
  group: string,
  { facts, makers, writer }: { facts: Facts; makers: ReturnType<typeof openMakers>; writer: ResourceWriter },
): void {
  const { kind, beside } = reducer;
  const maker = `${kind}/${group}`;
  const held = facts.digests(kind, group);
  if (held.length === 0) {
    facts.replace(maker, []);
    writer.remove(maker);
    makers.forget(kind, group);
    return;
  }
  const inputs = digestOf(beside, ...held.flatMap(({ source, digest }) => [source, digest])).slice(0, DIGEST_LENGTH);
  if (!makers.note(kind, group, inputs)) return;
  const made = reducer.reduce(group, facts.read(kind, group) as SourceFact<never>[]);
  const own = writer.open(maker);
  for (const [name, value] of made.resources) own.put(name, value);
  own.end();
  facts.replace(maker, made.facts ?? []);
}
