import type { MunicipalityRef } from '../../workspace/stored.ts';
import type { Finding } from './types.ts';

/** Since when an assessment says what a rule finds. */
export interface DatedRow {
  assessment: string;
  municipality: MunicipalityRef;
  /** `2018-03`, `2018-03-26`. */
  since: string;
  /** `change`: a row of the history brought it that day; `published`: it is only known that a document of that day says so. */
  basis: 'change' | 'published';
}

/** The earliest date of each assessment in a finding, oldest first; an assessment that is not dated is left out. */
export function datedRows(
  { rows }: Pick<Finding, 'rows'>,
  municipalityOf: (assessment: string) => MunicipalityRef | undefined,
): DatedRow[] {
  const earliest = new Map<string, DatedRow>();
  for (const { assessment, since, basis } of rows) {
    const municipality = municipalityOf(assessment);
    if (since === null || basis === null || municipality === undefined) continue;
    const known = earliest.get(assessment);
    if (known === undefined || since < known.since)
      earliest.set(assessment, { assessment, municipality, since, basis });
  }
  return [...earliest.values()].toSorted((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1));
}
