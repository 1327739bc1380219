import type { Term } from '../../registry/glossary.ts';
import type { Procedure } from '../../registry/procedures.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { parseKey } from '../../forms/keys.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import type { NamesFile } from './corpus-file.ts';

export interface NamesGatherer {
  add: (stored: StoredAssessment, form: Form) => void;
  file: () => NamesFile;
}

/** A longer text is no name. */
const LONGEST = 40;

/** Gathers the names that a reader may have meant who found nothing. */
export function gatherNames(glossary: readonly Term[], procedures: readonly Procedure[]): NamesGatherer {
  const stated: Partial<Record<FormRole, Set<string>>> = { contractor: new Set(), system: new Set() };
  return {
    add({ assessment }, form) {
      for (const { key, value } of assessment.entries) {
        const role = parseKey(form, key)?.node.role ?? null;
        const names = role === null ? undefined : stated[role];
        const name = value?.type === 'text' ? (value.text.split('\n')[0] ?? '') : '';
        if (name !== '' && name.length <= LONGEST) names?.add(name);
      }
    },
    file: () => ({
      procedures: procedures.flatMap(({ name, aliases }) => [name, ...aliases]),
      contractors: [...(stated.contractor ?? [])].sort(),
      systems: [...(stated.system ?? [])].sort(),
      terms: glossary.flatMap(({ term, aliases, same }) => [term, ...aliases, ...same]),
    }),
  };
}
