import { outline, walkBranches, type ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import { reconstructHistory } from '../../changes/history/reconstruct-history.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import type { Version } from '../../changes/history/types.ts';

/** A task that an assessment says is given away (委託事項). */
export interface Outsourcing {
  /** Keys of the block and of the item 委託先名 in it. */
  key: string;
  contractorKey: string;
  /** Name of the task as printed on its heading, else the first line of what it says. */
  task: string;
  /** 委託先名 as printed. */
  printed: string;
  /** The chosen range of people who handle the file, as printed; null where it is not told. */
  handlers: string | null;
  subcontracted: string | null;
  /** What was printed as 委託先名, newest first; empty where the history does not tell. */
  versions: Pick<Version, 'text' | 'from' | 'status'>[];
}

/** The tasks that an assessment gives away, in printed order. */
export function outsourcingsOf(stored: StoredAssessment, form: Form): Outsourcing[] {
  const { entries } = stored.assessment;
  const blocks = [...walkBranches(outline(entries, form))].filter(
    ({ node, children }) => node?.repeat === 'block' && children.some((child) => child.node?.role === 'contractor'),
  );
  const contractors = blocks.flatMap((block) => childOf(block, 'contractor')?.entry.key ?? []);
  const isChanged = stored.changes.some(({ keys }) =>
    keys.some((key) => contractors.some((own) => own.startsWith(key))),
  );
  const texts = new Map(entries.flatMap(({ key, value }) => (value === null ? [] : [[key, readable(value)] as const])));
  const versions = isChanged ? reconstructHistory(texts, stored.changes, form).versions : new Map<string, never>();
  return blocks.map((block): Outsourcing => {
    const contractor = childOf(block, 'contractor');
    const contractorKey = contractor?.entry.key ?? block.entry.key;
    return {
      key: block.entry.key,
      contractorKey,
      task: taskOf(block),
      printed: readable(contractor?.entry.value ?? null),
      handlers: choiceOf(childOf(block, 'handlers')),
      subcontracted: choiceOf(childOf(block, 'subcontracted')),
      versions: (versions.get(contractorKey) ?? []).map(({ text, from, status }) => ({ text, from, status })),
    };
  });
}

const childOf = (block: ItemSubtree, role: FormRole): ItemSubtree | undefined =>
  block.children.find(({ node }) => node?.role === role);

/** A dash counts as nothing. */
const readable = (value: ItemSubtree['entry']['value']): string => (value?.type === 'none' ? '' : textOf(value));

function taskOf(block: ItemSubtree): string {
  const task = childOf(block, 'task');
  return readable(block.entry.value) || (readable(task?.entry.value ?? null).split('\n')[0] ?? '');
}

function choiceOf(branch: ItemSubtree | undefined): string | null {
  const value = branch?.entry.value;
  return value?.type === 'choice' ? value.value : null;
}
