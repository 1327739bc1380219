import { createHash } from 'node:crypto';
import { outline, walkBranches, type ItemSubtree } from '../../assessment/outline.ts';
import type { Form } from '../../forms/types.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { systemAddressKey, systemKey, systemName } from '../../match/system-name.ts';
import { isRuleShown } from '../rules/rules.ts';
import { groupBy } from '../../text/group-by.ts';

/** A system in one assessment, with what it is connected to. */
export interface SystemUse {
  assessment: string;
  municipality: string;
  /** Key of the block. */
  key: string;
  printed: string;
  /** Labels of the boxes of 他のシステムとの接続 that are on, with the words in their （ ）. */
  connections: { label: string; text: string }[];
  /** Labels of boxes that cannot be read. */
  unclear: string[];
  /** Why there are no boxes: the item is printed empty, with a dash, or not at all; null where they are printed. */
  absence: 'empty' | 'none' | 'missing' | null;
}

/** Systems that bear one name. */
export interface SystemFacts {
  /** Part of the address on the page. */
  id: string;
  /** The spelling that most use. */
  name: string;
  spellings: string[];
  municipalities: number;
  uses: SystemUse[];
  /** How many municipalities connect a system of this name to each, most first. */
  connections: { label: string; municipalities: number }[];
}

/** The systems of an assessment in printed order. `name` is what systems of one name share. */
export function systemUsesOf(stored: StoredAssessment, form: Form): { name: string; use: SystemUse }[] {
  return [...walkBranches(outline(stored.assessment.entries, form))].flatMap((block) => {
    if (block.node?.repeat !== 'block') return [];
    const name = block.children.find(({ node }) => node?.role === 'system')?.entry.value;
    if (name?.type !== 'text' || systemName(name.text) === '') return [];
    return [{ name: nameKey(name.text), use: readUse(stored, block, systemName(name.text)) }];
  });
}

/** The rule by which names of systems are one. */
export const SYSTEM_RULE = 'system-name';

/** What uses of one name share; where the rule is not shown, only what is printed alike. */
const nameKey = (text: string): string => (isRuleShown(SYSTEM_RULE) ? systemKey(text) : systemName(text));

/** The systems of all assessments, in whose order the uses are: names that most municipalities use first. */
export function gatherSystems(uses: Iterable<{ name: string; use: SystemUse }>): SystemFacts[] {
  return [...groupBy([...uses], ({ name }) => name)]
    .map(([name, own]) =>
      toFacts(
        name,
        own.map(({ use }) => use),
      ),
    )
    .sort((a, b) => b.municipalities - a.municipalities || b.uses.length - a.uses.length || (a.name < b.name ? -1 : 1));
}

function readUse(stored: StoredAssessment, block: ItemSubtree, printed: string): SystemUse {
  const item = block.children.find(({ node }) => node?.role === 'connections');
  const value = item?.entry.value;
  const marks = value?.type === 'marks' ? value.marks : [];
  return {
    assessment: stored.id,
    municipality: stored.municipality.code,
    key: block.entry.key,
    printed,
    connections: marks.filter(({ state }) => state === 'on').map(({ label, text }) => ({ label, text })),
    unclear: marks.filter(({ state }) => state === 'unclear').map(({ label }) => label),
    absence: absenceOf(item),
  };
}

function absenceOf(item: ItemSubtree | undefined): SystemUse['absence'] {
  if (item === undefined) return 'missing';
  const { value } = item.entry;
  if (value?.type === 'none') return 'none';
  return value?.type === 'marks' && value.marks.length > 0 ? null : 'empty';
}

function toFacts(key: string, uses: SystemUse[]): SystemFacts {
  const connected = new Map<string, Set<string>>();
  for (const { municipality, connections } of uses)
    for (const { label } of connections) connected.set(label, (connected.get(label) ?? new Set()).add(municipality));
  const spellings = [...groupBy(uses, ({ printed }) => printed)]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .map(([spelling]) => spelling);
  const name = spellings[0] ?? key;
  return {
    id: `s-${createHash('sha256').update(systemAddressKey(name)).digest('hex').slice(0, 10)}`,
    name,
    spellings,
    municipalities: new Set(uses.map(({ municipality }) => municipality)).size,
    uses,
    connections: [...connected]
      .map(([label, codes]) => ({ label, municipalities: codes.size }))
      .sort((a, b) => b.municipalities - a.municipalities),
  };
}
