import type { Registries } from '../registry/registries.ts';
import { digestOf } from '../text/digest.ts';
import { groupBy } from '../text/group-by.ts';
import type { MakeDerivation } from './derivation.ts';
import { deriveResources } from './derive-resources.ts';
import { openResourceWriter, type ResourceWriter } from './resource-writer.ts';
import type { BaseResources } from './resources.ts';
import { inTransaction, type DatabaseSync } from './sqlite.ts';
import type { ReadEdition, ReadRow } from './read-files.ts';
import type { EditionRow, IndexRow } from './stored.ts';
import { siteFacts } from './rows.ts';

export interface CorpusList {
  /** Path of the database. */
  databasePath: string;
  /** In the order of the list. */
  rows: readonly ReadRow[];
  /** Earlier editions. */
  editions: readonly ReadEdition[];
  registries: Registries;
  characters: number;
  derive: MakeDerivation;
  /** Is told after each step. */
  onMade: () => void;
}

/** Makes all resources what the list of assessments asks for, in one transaction. Gives the names of those that changed. */
export async function updateResources(database: DatabaseSync, list: CorpusList): Promise<string[]> {
  return inTransaction(database, async () => {
    const writer = openResourceWriter(database);
    const rows = list.rows.map(({ digest: _digest, ...row }): IndexRow => row);
    const editions = groupBy(
      list.editions.toSorted((a, b) => (a.edition < b.edition ? 1 : -1)),
      ({ id }) => id,
    );
    writeBase(writer, rows, { ...list, editions });
    const derivation = list.derive({ rows, editorial: list.registries.editorial });
    await deriveResources(database, {
      databasePath: list.databasePath,
      writer,
      rows,
      editions,
      derivation,
      onMade: list.onMade,
    });
    return writer.changed();
  });
}

interface SortedList extends Omit<CorpusList, 'editions'> {
  /** By the id of their assessment, newest first. */
  editions: ReadonlyMap<string, readonly ReadEdition[]>;
}

/** Writes what the workspace itself knows. */
function writeBase(
  writer: ResourceWriter,
  rows: readonly IndexRow[],
  { rows: held, editions, registries, characters }: SortedList,
): void {
  const maker = writer.open('');
  const put = <Name extends keyof BaseResources>(name: Name, value: BaseResources[Name]): void => {
    maker.put(name, value);
  };
  const { editorial } = registries;
  const { fictional, procedures } = siteFacts(rows, registries);
  put('site/portal', editorial.portal);
  put('site/glossary', editorial.glossary);
  put('site/pages', editorial.pages);
  put('site/contractors', editorial.contractors);
  put('site/procedures', procedures);
  put('site/fictional', fictional);
  put('site/characters', characters);
  put('rows', [...rows]);
  for (const row of rows) put(`row/${row.id}`, row);
  for (const [code, own] of groupBy(rows, ({ municipality }) => municipality.code)) put(`municipality/${code}`, own);
  for (const [id, own] of groupBy(rows, ({ procedure }) => procedure?.id ?? null))
    if (id !== null) put(`procedure/${id}`, own);
  const digests = held.map(({ id, digest }) => maker.putHeld(`assessment/${id}`, digest));
  for (const [id, own] of editions) {
    put(
      `editions/${id}`,
      own.map(({ digest: _digest, ...row }): EditionRow => row),
    );
    for (const { edition, digest } of own) digests.push(maker.putHeld(`edition/${id}/${edition}`, digest));
  }
  put('site/content', digestOf(...digests));
  maker.end();
}
