import type { Assessment } from '../../assessment/types.ts';
import type { GlossaryTerm } from '../../registry/glossary.ts';
import type { Procedure } from '../../registry/procedures.ts';
import { parseKey } from '../../forms/keys.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import type { NamesFile } from './corpus-file.ts';

/** Names that one assessment states, each once. */
export type StatedNames = Record<Extract<FormRole, 'contractor' | 'system'>, string[]>;

/** A longer text is no name. */
const LONGEST = 40;

export function namesIn({ entries }: Pick<Assessment, 'entries'>, form: Form): StatedNames {
  const stated: Partial<Record<FormRole, Set<string>>> = { contractor: new Set(), system: new Set() };
  for (const { key, value } of entries) {
    if (value?.type !== 'text') continue;
    const name = value.text.split('\n', 1)[0] ?? '';
    if (name === '' || name.length > LONGEST) continue;
    const role = parseKey(form, key)?.node.role ?? null;
    if (role !== null) stated[role]?.add(name);
  }
  return { contractor: [...(stated.contractor ?? [])], system: [...(stated.system ?? [])] };
}

/** Gathers the names that a reader may have meant who found nothing. */
export function gatherNames(glossary: readonly GlossaryTerm[], procedures: readonly Procedure[]) {
  const contractors = new Set<string>();
  const systems = new Set<string>();
  return {
    add({ contractor, system }: StatedNames): void {
      for (const name of contractor) contractors.add(name);
      for (const name of system) systems.add(name);
    },
    file: (): NamesFile => ({
      procedures: procedures.flatMap(({ name, aliases }) => [name, ...aliases]),
      contractors: [...contractors].sort(),
      systems: [...systems].sort(),
      terms: glossary.flatMap(({ term, aliases, same }) => [term, ...aliases, ...same]),
    }),
  };
}
