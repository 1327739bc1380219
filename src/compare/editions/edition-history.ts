import { encodeDiff } from '../../text/diff-code.ts';
import { diffTexts } from '../../text/diff.ts';
import { kindOf } from '../../changes/kinds.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import { nodeByField } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { comparePaired } from './compare-editions.ts';
import { matchRows } from './match-rows.ts';
import { pairItems, type PairedEditions } from './pair-items.ts';
import type { Edition, EditionDifference, EditionStep, RowEffect } from './types.ts';

/** An edition with its day of publication, ISO; null where the newest one does not state it. */
export interface DatedEdition extends Edition {
  date: string | null;
}

/** An edition of an assessment beside the one before it. */
export interface DatedStep extends EditionStep {
  older: string;
  newer: string | null;
  /** Numbers in the newest edition of the rows that stand here under theirs; those that it has dropped are left out. */
  today: Record<number, number>;
}

/** A difference that no row declares, as a row of a history. */
export interface UndeclaredChange extends StoredChange {
  /** Names it for good: the day of the newer edition and the address in it, `2024-04-01/I-1-2`; of what is gone, `2024-04-01/I-2-system3/gone`. */
  name: string;
}

/** What the editions of an assessment prove of its changes. */
export interface EditionHistory {
  /** Newest first. */
  steps: DatedStep[];
  /** Of the rows of the newest edition by their numbers; rows that no two editions prove anything of are left out. */
  effects: Record<number, RowEffect & { basis: NonNullable<RowEffect['basis']> }>;
  /**
   * Differences that no row declares, as rows of a history: numbered -1, -2 … from the oldest edition on, dated by the day on which the
   * newer edition was published, about items of the newest edition. The timing is empty, for nobody states it.
   */
  undeclared: UndeclaredChange[];
}

/** Compares the editions of an assessment, oldest first, each with the next; the last one is the newest. */
export function historyOfEditions(editions: readonly DatedEdition[], form: Form): EditionHistory {
  const steps: DatedStep[] = [];
  const undeclared: UndeclaredChange[] = [];
  const pairs: PairedEditions[] = editions
    .slice(1)
    .map((newer, at) => pairItems((editions[at] as DatedEdition).assessment.entries, newer.assessment.entries, form));
  const effects: EditionHistory['effects'] = {};
  for (const [at, paired] of pairs.entries()) {
    const [older, newer] = [editions[at], editions[at + 1]];
    if (older === undefined || newer === undefined) continue;
    const step = comparePaired(older, newer, form, paired);
    const later = pairs.slice(at + 1);
    for (const difference of step.differences) {
      if (difference.basis !== 'undeclared') continue;
      const n = -undeclared.length - 1;
      undeclared.push(toChange(difference, { n, date: newer.date, keys: keysToday(difference, later), form }));
    }
    const today = numbersToday(editions.slice(at + 1));
    const named = new Set([...step.differences.flatMap(({ rows }) => rows), ...step.rows.map(({ n }) => n)]);
    const kept = Object.fromEntries([...today].filter(([n]) => named.has(n)));
    steps.push({ older: older.date ?? '', newer: newer.date, ...step, today: kept });
    for (const effect of step.rows) {
      const n = today.get(effect.n);
      const { basis } = effect;
      if (n !== undefined && basis !== null) effects[n] = { ...effect, n, basis };
    }
  }
  return { steps: steps.reverse(), effects, undeclared };
}

/** The number in the newest edition of each row of the first one that is still there. */
function numbersToday([first, ...later]: readonly DatedEdition[]): ReadonlyMap<number, number> {
  let rows = first?.changes ?? [];
  let numbers = new Map(rows.map(({ n }) => [n, n]));
  for (const { changes } of later) {
    const next = new Map(Array.from(matchRows(rows, changes).held, ([newer, older]) => [older, newer]));
    numbers = new Map(
      Array.from(numbers).flatMap(([n, at]): [number, number][] => {
        const number = next.get(at);
        return number === undefined ? [] : [[n, number]];
      }),
    );
    rows = changes;
  }
  return numbers;
}

/** The item of the newest edition that a difference is about; none where it is gone since. */
function keysToday({ newerKey }: EditionDifference, later: readonly PairedEditions[]): string[] {
  const key = later.reduce<string | null>((at, { toNewer }) => (at === null ? null : toNewer(at)), newerKey);
  return key === null ? [] : [key];
}

function toChange(
  { olderKey, newerKey, field, path, before, after }: EditionDifference,
  { n, date, keys, form }: { n: number; date: string | null; keys: string[]; form: Form },
): UndeclaredChange {
  const change = { date: '', item: path.join(' ＞ '), before, after, timing: '' as const, note: '', flags: [] };
  const node = nodeByField(form, field);
  return {
    ...change,
    n,
    iso: date,
    keys,
    fields: [field],
    how: 'exact',
    ...kindOf(change, node === null ? [] : [node]),
    diff: encodeDiff(diffTexts(before, after)),
    origin: null,
    name: `${date ?? ''}/${newerKey ?? `${olderKey ?? field}/gone`}`,
  };
}
