import { channel } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { readEntry } from './cache.ts';
import type { CorpusIndex, IndexRow, ParsedAssessment, StoredAssessment } from './stored.ts';

/** Carries `{ id }` each time an assessment is loaded: how a build that is under way shows its progress. */
export const loads = channel('hyokasho:load');

/** A page and its neighbours ask for the same assessment; more than these are never held. */
const HELD = 2;

let index: CorpusIndex | null = null;
let byId = new Map<string, IndexRow>();
const held = new Map<string, Promise<StoredAssessment>>();

/** All assessments in the order of municipality code, number, id. Nobody may change what comes back. */
export function listAssessments(): readonly IndexRow[] {
  return openIndex().rows;
}

export function getRow(id: string): IndexRow | undefined {
  openIndex();
  return byId.get(id);
}

/** What holds for the whole site. */
export function siteInfo(): Pick<CorpusIndex, 'contentDir' | 'fictional'> {
  return openIndex();
}

/** One whole assessment. Only the last two are held, so loop with `eachAssessment` or one after the other. */
export async function loadAssessment(id: string): Promise<StoredAssessment> {
  const row = getRow(id);
  if (row === undefined) throw new Error(`Internal error: no assessment has the id "${id}".`);
  const waiting = held.get(id) ?? loadRow(row);
  held.delete(id);
  held.set(id, waiting);
  for (const oldest of held.keys()) {
    if (held.size <= HELD) break;
    held.delete(oldest);
  }
  loads.publish({ id });
  return waiting;
}

/** All assessments, one at a time, in the order of `listAssessments`. */
export async function* eachAssessment(): AsyncGenerator<StoredAssessment> {
  for (const row of listAssessments()) yield await loadRow(row);
}

/** Turns a parsed assessment into what the cache holds: the rows of its history stand there once. */
export function packParsed(parsed: ParsedAssessment): ParsedAssessment {
  return { ...parsed, assessment: { ...parsed.assessment, changes: [] } };
}

/** The inverse of `packParsed`. */
export function unpackParsed(packed: ParsedAssessment): ParsedAssessment {
  return { ...packed, assessment: { ...packed.assessment, changes: packed.changes } };
}

async function loadRow(row: IndexRow): Promise<StoredAssessment> {
  const { cacheDir } = openIndex();
  const packed = (await readEntry(cacheDir, row.digest)) as ParsedAssessment | null;
  if (packed === null)
    throw new Error(
      `The parsed form of ${row.path} has gone from ${cacheDir} while the site was being built. Run the build again.`,
    );
  return { ...row, ...unpackParsed(packed) };
}

/** The index that HYOKASHO_INDEX names; `src/corpus/prepare.ts` writes it. */
function openIndex(): CorpusIndex {
  if (index !== null) return index;
  const path = process.env['HYOKASHO_INDEX'];
  if (path === undefined)
    throw new Error(
      'HYOKASHO_INDEX is not set: there is no list of assessments. Start with `npm run build` or `npm start`.',
    );
  index = JSON.parse(readFileSync(path, 'utf8')) as CorpusIndex;
  byId = new Map(index.rows.map((row) => [row.id, row]));
  return index;
}
