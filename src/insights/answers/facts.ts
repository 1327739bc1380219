import type { StoredChange } from '../../changes/stored-change.ts';
import type { FormRole } from '../../forms/types.ts';
import { companyKeys } from '../../match/companies/contractor-field.ts';
import { wordsOf, type AnswerWords, type RoleItem } from './role-items.ts';
import { outsourcingRows, recipientRows } from './tables.ts';

/** What an assessment says first. */
export interface OpeningFacts {
  people: AnswerWords | null;
  outsourcing: {
    /** Tasks that the document prints, the names of contractors among them, each once, and tasks of which 再委託する is chosen. */
    tasks: number;
    contractors: number;
    subcontracted: number;
    /** Whether 再委託 cannot be read or is not printed of some task. */
    unknown: number;
    /** What the document says as a whole: 委託する（6）件; null where it does not ask or print it. */
    status: AnswerWords | null;
    /** Key of the first task. */
    key: string | null;
  };
  passing: {
    provisions: number;
    transfers: number;
    status: AnswerWords | null;
    key: string | null;
  };
  /** The newest date of the history, how many rows bear it, and how many rows there are. */
  changed: { iso: string | null; onDay: number; all: number };
}

const PROVISION = '提供先';
export function openingFacts(
  items: ReadonlyMap<FormRole, readonly RoleItem[]>,
  changes: readonly StoredChange[],
): OpeningFacts {
  const tasks = outsourcingRows(items);
  const recipients = recipientRows(items);
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
    },
    passing: {
      provisions: recipients.filter(({ kind }) => kind === PROVISION).length,
      transfers: recipients.filter(({ kind }) => kind !== PROVISION).length,
      status: wordsOf(items.get('passedOn')?.[0]),
      key: recipients[0]?.key ?? null,
    },
    changed: {
      iso,
      onDay: iso === null ? 0 : changes.filter((change) => change.iso === iso).length,
      all: changes.length,
    },
  };
}
