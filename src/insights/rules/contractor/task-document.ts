import { z } from 'zod';
import type { Change, Entry } from '../../../assessment/types.ts';
import { storeChanges } from '../../../changes/stored-changes.ts';
import { nodeByField } from '../../../forms/keys.ts';
import { loadForm } from '../../../forms/load.ts';
import { openDirectory, programDirectory } from '../../../registry/contractors/directory.ts';
import type { StoredAssessment } from '../../../workspace/stored.ts';
import { contractorTextsOf, gatherContractors } from '../../contractors/gather.ts';
import type { Contractors, FormerTask, TaskFact } from '../../contractors/types.ts';

const task = z.strictObject({
  number: z.int().positive(),
  name: z.string().default(''),
  content: z.string().default(''),
  contractor: z.string(),
});
const row = z.strictObject({
  day: z.string(),
  item: z.string(),
  before: z.string(),
  after: z.string(),
  note: z.string().default(''),
});
/** A document of which only the tasks and the rows about them stand in a case. `companies`: content/contractors.yaml. */
const given = z.strictObject({
  tasks: z.array(task).default([]),
  rows: z.array(row).default([]),
  companies: z.array(z.strictObject({ id: z.string(), name: z.string(), spellings: z.array(z.string()) })).default([]),
});

const BLOCK = 'II-4-contract';
const PREFIX = 'II-f1-4-contract';

/** The companies of the document of a case, as the product gathers them. */
export function gatherCase(value: unknown): Contractors {
  const { tasks, rows, companies } = given.parse(value);
  const form = loadForm('juten');
  const entries = tasks.flatMap(({ number, name, content, contractor }): Entry[] => [
    toEntry(`${PREFIX}${number}`, BLOCK, name),
    toEntry(`${PREFIX}${number}-1`, `${BLOCK}-1`, content),
    toEntry(`${PREFIX}${number}-3`, `${BLOCK}-3`, contractor),
  ]);
  const changes = rows.map(({ day, ...texts }): Change => ({ date: day, timing: '', flags: [], ...texts }));
  const assessment = { frontmatter: { form: 'juten' }, entries, changes } as unknown as StoredAssessment['assessment'];
  const stored = { id: 'case', assessment, changes: storeChanges(assessment, null, form) } as StoredAssessment;
  const directory =
    companies.length === 0
      ? programDirectory()
      : openDirectory(
          companies.map((company) => ({ ...company, note: '' })),
          [],
        );
  return gatherContractors([contractorTextsOf(stored, form)], directory);

  function toEntry(key: string, field: string, text: string): Entry {
    return { key, field, label: nodeByField(form, field)?.label ?? '', value: { type: 'text', text } };
  }
}

/** Every task that a company has or had, with the name that is printed. */
export function* tasksOf({
  contractors,
}: Contractors): Generator<{ name: string } & ({ fact: TaskFact; former: null } | { fact: null; former: FormerTask })> {
  for (const { tasks, former } of contractors) {
    for (const fact of tasks) yield { name: fact.printed, fact, former: null };
    for (const one of former) yield { name: one.printed, fact: null, former: one };
  }
}

/** The number of the task of a key: 5 for `II-f1-4-contract5-3`; what a row prints of it for one that stands in no document. */
export const taskNumber = (key: string | null, item: string): string =>
  /contract(\d+)/u.exec(key ?? '')?.[1] ?? `（${item}）`;
