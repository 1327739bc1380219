import type { StoredChange } from '../../changes/stored-change.ts';
import type { FormRole } from '../../forms/types.ts';
import { companyKeys } from '../../match/companies/contractor-field.ts';
import { fold } from '../../text/fold.ts';
import { wordsOf, type AnswerWords, type RoleItem } from './role-items.ts';
import { outsourcingRows, recipientRows } from './tables.ts';

/** What an assessment says first. */
export interface OpeningFacts {
  people: AnswerWords | null;
  outsourcing: {
    /**
     * Tasks that the document prints, the companies that 委託先名 names among them, each once, and tasks of which 再委託する is chosen. Words
     * in the place of a name (競争入札により決定する) are no company.
     */
    tasks: number;
    contractors: number;
    subcontracted: number;
    /** Whether 再委託 cannot be read or is not printed of some task. */
    unknown: number;
    /** What the document says as a whole: 委託する（6）件; null where it does not ask or print it. */
    status: AnswerWords | null;
    /** Key of the first task. */
    key: string | null;
    /** The companies as printed, each once: `contractors` of them; where no field names one, what the fields print instead. */
    names: string[];
  };
  passing: {
    provisions: PassedTo;
    transfers: PassedTo;
    status: AnswerWords | null;
    key: string | null;
    /** Who receives, as printed, each once. */
    names: string[];
  };
  /** The newest date of the history, how many rows bear it, and how many rows there are. */
  changed: { iso: string | null; onDay: number; all: number };
}

/** To whom data go, as the document prints it twice: as blocks, and as a number, which may count what an annex lists. */
export interface PassedTo {
  blocks: number;
  /** Of 提供を行っている（60）件, over all files; null where it is not printed or cannot be read. */
  stated: number | null;
}

const PROVISION = '提供先';
/** The number behind a box of 提供・移転の有無, over all files. */
function statedOf(items: readonly RoleItem[], at: number): number | null {
  const marks = items.flatMap(({ branch: { entry, node } }) =>
    entry.value?.type === 'marks' ? entry.value.marks.filter(({ label }) => label === node?.marks[at]?.label) : [],
  );
  const printed = marks.filter(({ state }) => state !== 'off');
  const isKnown = printed.length > 0 && printed.every(({ state, count }) => state === 'on' && count !== null);
  return isKnown ? printed.reduce((sum, { count }) => sum + (count ?? 0), 0) : null;
}

const oneLine = (text: string): string => text.trim().split('\n')[0] ?? '';

/** Names as printed, the first of those that share a key; one without a key stands for itself where no other has one. */
function distinctNames(names: readonly string[], keysOf: (name: string) => readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) for (const key of keysOf(name)) if (!byKey.has(key)) byKey.set(key, oneLine(name));
  const found = byKey.size > 0 ? [...byKey.values()] : names.map(oneLine);
  return [...new Set(found)].filter((name) => name !== '');
}

export function openingFacts(
  items: ReadonlyMap<FormRole, readonly RoleItem[]>,
  changes: readonly StoredChange[],
): OpeningFacts {
  const tasks = outsourcingRows(items);
  const recipients = recipientRows(items);
  const passedOn = items.get('passedOn') ?? [];
  const printed = tasks.flatMap(({ contractor }) => (contractor?.state === 'printed' ? [contractor.text] : []));
  const companies = tasks.flatMap(({ contractor }) => companyKeys(contractor?.text ?? ''));
  const options = items.get('subcontracted')?.[0]?.branch.node?.options ?? [];
  const iso = changes.reduce<string | null>(
    (newest, { iso: own }) => ((own ?? '') > (newest ?? '') ? own : newest),
    null,
  );
  return {
    people: wordsOf(items.get('people')?.[0]),
    outsourcing: {
      tasks: tasks.length,
      contractors: new Set(companies).size,
      subcontracted: tasks.filter(({ subcontracted }) => subcontracted?.text === options[0]).length,
      unknown: tasks.filter(({ subcontracted }) => !options.includes(subcontracted?.text ?? '')).length,
      status: wordsOf(items.get('outsourced')?.[0]),
      key: tasks[0]?.key ?? null,
      names: distinctNames(printed, companyKeys),
    },
    passing: {
      provisions: { blocks: recipients.filter(({ kind }) => kind === PROVISION).length, stated: statedOf(passedOn, 0) },
      transfers: { blocks: recipients.filter(({ kind }) => kind !== PROVISION).length, stated: statedOf(passedOn, 1) },
      status: wordsOf(passedOn[0]),
      key: recipients[0]?.key ?? null,
      names: distinctNames(
        recipients.map(({ name }) => name),
        (name) => (name === '' ? [] : [fold(name)]),
      ),
    },
    changed: {
      iso,
      onDay: iso === null ? 0 : changes.filter((change) => change.iso === iso).length,
      all: changes.length,
    },
  };
}
