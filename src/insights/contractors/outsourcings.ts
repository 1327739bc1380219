import { outline, walkBranches, type ItemSubtree } from '../../assessment/outline.ts';
import { pagesOf } from '../../assessment/origin-words.ts';
import { textOf } from '../../assessment/value-text.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { traceTasks, type TaskPlace, type TaskTrail } from './task-trail.ts';

/** A row of 変更箇所 that says who had a task, as a proof gives it. */
export interface TrailRow {
  n: number;
  /** As printed. */
  before: string;
  after: string;
  /** 説明. */
  note: string;
  /** Of the original, from 1; null where it is not known. */
  page: number | null;
}

/** A task that an assessment says is given away (委託事項). */
export interface Outsourcing {
  /** Keys of the block and of the item 委託先名 in it. */
  key: string;
  contractorKey: string;
  /** 特定個人情報ファイル名 of the part it stands in, as printed; '' where that is not printed. */
  file: string;
  /** Name of the task as printed on its heading, else the first line of what it says. */
  task: string;
  /** 委託先名 as printed. */
  printed: string;
  /** It prints a dash: there is none. */
  isDash: boolean;
  /** The chosen range of people who handle the file, as printed; null where it is not told. */
  handlers: string | null;
  subcontracted: string | null;
  /** Which of the two the document does not print; one that it prints without a choice is null alone. */
  unprinted: ('handlers' | 'subcontracted')[];
  /** What was printed as 委託先名 of this task, whichever number it had. */
  trail: TaskTrail;
  /** The rows that the trail rests on. */
  rows: TrailRow[];
}

/** The tasks that an assessment gives away, in printed order. */
export function outsourcingsOf(stored: StoredAssessment, form: Form): Outsourcing[] {
  const { entries } = stored.assessment;
  const branches = [...walkBranches(outline(entries, form))];
  const blocks = branches.filter(
    ({ node, children }) => node?.repeat === 'block' && children.some((child) => child.node?.role === 'contractor'),
  );
  const files = new Map(
    branches.flatMap(({ node, file, entry }) =>
      node?.role === 'file' && file !== null ? [[file, readable(entry.value)] as const] : [],
    ),
  );
  const texts = new Map(entries.flatMap(({ key, value }) => (value === null ? [] : [[key, readable(value)] as const])));
  const trails = traceTasks(blocks.map(placeOf), { texts, changes: stored.changes, form });
  return blocks.map((block): Outsourcing => {
    const contractor = childOf(block, 'contractor');
    const trail = trails.get(block.entry.key) ?? { spans: [], end: 'open' };
    return {
      key: block.entry.key,
      contractorKey: contractor?.entry.key ?? block.entry.key,
      file: block.file === null ? '' : (files.get(block.file) ?? ''),
      task: taskOf(block),
      printed: readable(contractor?.entry.value ?? null),
      isDash: contractor?.entry.value?.type === 'none',
      handlers: choiceOf(childOf(block, 'handlers')),
      subcontracted: choiceOf(childOf(block, 'subcontracted')),
      unprinted: (['handlers', 'subcontracted'] as const).filter((role) => childOf(block, role) === undefined),
      trail,
      rows: rowsOf(trail, stored),
    };
  });
}

function placeOf(block: ItemSubtree): TaskPlace {
  return {
    key: block.entry.key,
    field: block.node?.field ?? '',
    file: block.file,
    number: block.block ?? 0,
    contentKey: childOf(block, 'task')?.entry.key ?? null,
    contractorKey: childOf(block, 'contractor')?.entry.key ?? block.entry.key,
  };
}

function rowsOf({ spans }: TaskTrail, { changes }: StoredAssessment): TrailRow[] {
  const numbers = new Set(spans.flatMap(({ rows }) => rows));
  return changes
    .filter(({ n }) => numbers.has(n))
    .map(({ n, before, after, note, origin }) => ({
      n,
      before,
      after,
      note,
      page: origin === null ? null : (pagesOf(origin)[0] ?? null),
    }));
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
