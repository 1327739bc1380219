import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../text/digest.ts';
import type { Derivation, Reducer, SourceFact } from './derivation.ts';
import { openExtractor } from './extractor/open-extractor.ts';
import type { ExtractRequest } from './extractor/extract.ts';
import { openFacts, packFacts, type Facts, type PackedFact } from './facts.ts';
import { inOrder } from './threads/in-order.ts';
import type { ResourceWriter } from './resource-writer.ts';
import type { DatabaseSync } from './sqlite.ts';
import type { EditionRow, IndexRow } from './stored.ts';
import { DIGEST_LENGTH } from './values.ts';

export interface DeriveRequest {
  /** Path of the database. */
  databasePath: string;
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
  { databasePath, rows, editions, derivation, onMade }: DeriveRequest,
  facts: Facts,
): Promise<void> {
  const known = new Map(
    (database.prepare('select id, inputs from assessments').all() as { id: string; inputs: string }[]).map(
      ({ id, inputs }) => [id, inputs],
    ),
  );
  const resource = database.prepare('select digest, held from resources where name = ?');
  const note = database.prepare('insert or replace into assessments (id, inputs, place) values (?, ?, ?)');
  const digestOfResource = (name: string): string => String(resource.get(name)?.['digest']);
  const held = (name: string): string => String(resource.get(name)?.['held']);
  const extractor = openExtractor(database, databasePath, derivation);
  const extractOne = async ([place, row]: [number, IndexRow]): Promise<Extracted> => {
    const own = editions.get(row.id) ?? [];
    const earlier = own.map(({ edition }) => `edition/${row.id}/${edition}`);
    const names = [
      `row/${row.id}`,
      `assessment/${row.id}`,
      ...(own.length > 0 ? [`editions/${row.id}`] : []),
      ...earlier,
    ];
    const inputs = names.map(digestOfResource).join(' ');
    const isKnown = known.get(row.id) === inputs;
    known.delete(row.id);
    if (isKnown) return { id: row.id, place, inputs, facts: null };
    const request: ExtractRequest = {
      row,
      parsed: held(`assessment/${row.id}`),
      editions: own.map((edition, at) => ({ row: edition, parsed: held(earlier[at] ?? '') })),
    };
    return { id: row.id, place, inputs, facts: await extractor.run(request) };
  };
  try {
    for await (const { id, place, inputs, facts: taken } of inOrder(rows.entries(), extractOne, extractor.ahead)) {
      if (taken === null) continue;
      facts.replace(id, taken);
      note.run(id, inputs, place);
      onMade();
      await setImmediate();
    }
  } finally {
    await extractor.close();
  }
  const forget = database.prepare('delete from assessments where id = ?');
  for (const id of known.keys()) {
    facts.replace(id, []);
    forget.run(id);
  }
  const move = database.prepare('update assessments set place = ? where id = ? and place <> ?');
  for (const [place, { id }] of rows.entries()) move.run(place, id, place);
}

/** What one assessment says; `facts` are null where they are known. */
interface Extracted {
  id: string;
  place: number;
  inputs: string;
  facts: PackedFact[] | null;
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
  facts.replace(maker, packFacts(made.facts ?? []));
}
