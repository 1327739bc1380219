import type { Version } from '../../changes/history/types.ts';
import type { ContractorDirectory } from '../../registry/contractors/directory.ts';
import type { StatedContractor } from '../../match/companies/contractor-field.ts';

/** A span of days in which the same companies had a task. */
export interface ContractPeriod {
  /** As printed at the end of the span. */
  printed: string;
  stated: StatedContractor;
  /** First ISO day; null: the history shows no beginning. */
  from: string | null;
  /** First ISO day on which it was over; null: still so. */
  until: string | null;
}

/**
 * Who had a task, today's first. `versions` are those of the item 委託先名, newest first. Texts that name the same companies are one
 * span; where a row of the history cannot be undone, what came before is left out.
 */
export function readContractPeriods(
  printed: string,
  versions: readonly Pick<Version, 'text' | 'from' | 'status'>[],
  directory: ContractorDirectory,
): ContractPeriod[] {
  const spans: ContractPeriod[] = [];
  const described = versions.length > 0 ? versions : [{ text: printed, from: null, status: 'stands' as const }];
  let until: string | null = null;
  for (const { text, from, status } of described) {
    if (status === 'unknown') break;
    const stated = directory.read(text);
    const last = spans.at(-1);
    if (last !== undefined && namesOf(last.stated, directory) === namesOf(stated, directory)) last.from = from;
    else spans.push({ printed: text, stated, from, until });
    until = from;
  }
  return spans.filter(({ stated }) => stated.kind !== 'nothing');
}

/** The companies as text; what names none is only the same as itself in kind. */
function namesOf(stated: StatedContractor, directory: ContractorDirectory): string {
  if (stated.kind !== 'companies') return stated.kind;
  return stated.names
    .map(({ key }) => directory.idOf(key))
    .sort()
    .join(' ');
}
