import { channel } from 'node:diagnostics_channel';
import { openStore, type Store } from './open-store.ts';
import type { CorpusIndex, IndexRow, StoredAssessment } from './stored.ts';

/** Carries `{ id }` each time a page loads an assessment: how a build that is under way shows its progress. */
export const loads = channel('hyokasho:load');

let store: Store | null = null;

/** All assessments in the order of municipality code, number, id. Nobody may change what comes back. */
export function listAssessments(): readonly IndexRow[] {
  return current().rows;
}

export function getRow(id: string): IndexRow | undefined {
  return current().row(id);
}

/** What holds for the whole site. */
export function siteInfo(): Omit<CorpusIndex, 'rows'> {
  return current().info;
}

/** One whole assessment. Only the last two are held, so ask for one after the other, or loop with `eachAssessment`. */
export async function loadAssessment(id: string): Promise<StoredAssessment> {
  const stored = await current().load(id);
  loads.publish({ id });
  return stored;
}

/** All assessments, one at a time, in the order of `listAssessments`. */
export function eachAssessment(): AsyncGenerator<StoredAssessment> {
  return current().each();
}

/** The store that HYOKASHO_INDEX names: pages cannot be handed anything. */
function current(): Store {
  if (store !== null) return store;
  const path = process.env['HYOKASHO_INDEX'];
  if (path === undefined)
    throw new Error(
      'HYOKASHO_INDEX is not set: there are no assessments to show. Start with `npm run build` or `npm start`.',
    );
  store = openStore(path);
  return store;
}
