import type { Form } from '../forms/types.ts';
import { factsOf, isAboutImportant } from '../changes/change-facts.ts';
import { maskChange } from '../changes/officers.ts';
import { sentencesOf } from '../changes/sentences/sentences-of.ts';
import type { ChangeSentence, SentenceContext } from '../changes/sentences/types.ts';
import { KINDS, type KindId } from '../changes/kinds-table.ts';
import type { StoredChange } from '../changes/stored-change.ts';
import { monthOf } from './timeline-month.ts';
import { UNDECLARED_WORDS, type BasedChange } from '../compare/editions/with-basis.ts';
import type { IndexRow } from '../workspace/stored.ts';
import { titleOf } from '../workspace/title.ts';
import { groupBy } from '../text/group-by.ts';

/** A change as the timeline lists it: what it is about, not what it says. */
export interface TimelineChange {
  /** Of a row of 変更箇所, from 1; negative where no row says it, but two editions differ. */
  n: number;
  item: string;
  /** Name of the section of the form, without its number: the forms number them differently; null where the item is not known. */
  section: string | null;
  timing: StoredChange['timing'];
  kind: KindId;
  important: boolean;
  basis: BasedChange['basis'];
}

/** The rows of one assessment that bear one date. */
export interface TimelineGroup {
  /** As exact as the document prints it: `2018-03-26`, `2016-12`, `2016`; null where it prints none. */
  date: string | null;
  assessment: string;
  title: string;
  municipality: { code: string; name: string };
  procedure: { id: string; name: string } | null;
  changes: TimelineChange[];
  /** What changed, in plain sentences; each change stands in one of them. */
  sentences: ChangeSentence[];
}

/** What a day changed, in sentences: of rows of 変更箇所, then of what no row says. */
function sentencesOfDay(changes: readonly BasedChange[], form: Form, context: SentenceContext): ChangeSentence[] {
  const isDeclared = ({ n }: BasedChange): boolean => n > 0;
  const undeclared = sentencesOf(
    changes.filter((change) => !isDeclared(change)),
    form,
    context,
  );
  return [
    ...sentencesOf(changes.filter(isDeclared), form, context),
    ...undeclared.map((sentence): ChangeSentence => {
      return { ...sentence, topic: 'undeclared', text: `${UNDECLARED_WORDS}：${sentence.text}` };
    }),
  ];
}

/** The changes of an assessment, by date. `context`: of all of its rows. */
export function timelineGroups(
  row: IndexRow,
  changes: readonly BasedChange[],
  form: Form,
  context: SentenceContext,
): TimelineGroup[] {
  return [...groupBy(changes, (change) => change.iso)].map(([date, rows]) => ({
    date,
    assessment: row.id,
    title: titleOf(row),
    municipality: { code: row.municipality.code, name: row.municipality.name },
    procedure: row.procedure,
    changes: rows.map((change) => {
      const facts = factsOf(change, form);
      return {
        n: change.n,
        item: maskChange(change, form).item.replace(/\s+/gu, ' '),
        section: facts.section?.label ?? null,
        timing: change.timing,
        kind: change.kind,
        important: isAboutImportant(facts),
        basis: change.basis,
      };
    }),
    sentences: sentencesOfDay(rows, form, context),
  }));
}

/** Newest first; groups of one date by their assessments. Dates without a day stand behind those of their month. */
export function newestFirst(a: TimelineGroup, b: TimelineGroup): number {
  const [left, right] = [a.date ?? '', b.date ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.assessment < b.assessment ? -1 : a.assessment > b.assessment ? 1 : 0;
}

/** What the timeline holds as a whole. */
export interface TimelineIndex {
  /** Newest first, years without a month behind their months, `undated` last. */
  months: { month: string; changes: number; groups: number }[];
  municipalities: { code: string; name: string; changes: number }[];
  procedures: { id: string; name: string; changes: number }[];
  /** Those that at least one change is of, in the order of their table. */
  kinds: { id: KindId; changes: number }[];
  /** Names of sections in the order in which they were met. */
  sections: string[];
}

/** All changes of the timeline, those of earlier editions too. */
export const countChanges = ({ months }: TimelineIndex): number =>
  months.reduce((total, { changes }) => total + changes, 0);

/** How many changes an assessment has, and what they are about. */
export interface TimelineTally {
  municipality: TimelineGroup['municipality'];
  procedure: TimelineGroup['procedure'];
  changes: number;
  months: [month: string, groups: number, changes: number][];
  kinds: [kind: KindId, changes: number][];
  /** In the order in which they were met. */
  sections: string[];
}

/** Counts the changes of one assessment, which has some. */
export function timelineTally(groups: readonly TimelineGroup[]): TimelineTally {
  const [first] = groups;
  if (first === undefined) throw new Error('Internal error: an assessment without changes has no tally.');
  const changes = groups.flatMap((group) => group.changes);
  return {
    municipality: first.municipality,
    procedure: first.procedure,
    changes: changes.length,
    months: Array.from(
      groupBy(groups, ({ date }) => monthOf(date)),
      ([month, own]) => [month, own.length, own.flatMap((group) => group.changes).length],
    ),
    kinds: Array.from(
      groupBy(changes, ({ kind }) => kind),
      ([kind, own]) => [kind, own.length],
    ),
    sections: [...new Set(changes.flatMap(({ section }) => section ?? []))],
  };
}

/** The timeline as a whole, from the tallies of all assessments in their order. */
export function timelineIndexOf(tallies: readonly TimelineTally[]): TimelineIndex {
  const months = new Map<string, TimelineIndex['months'][number]>();
  for (const [month, groups, changes] of tallies.flatMap((tally) => tally.months)) {
    const known = months.get(month) ?? { month, groups: 0, changes: 0 };
    months.set(month, { month, groups: known.groups + groups, changes: known.changes + changes });
  }
  return {
    months: [...months.values()].sort((a, b) => monthOrder(a.month, b.month)),
    municipalities: countBy(tallies, ({ municipality: { code, name } }) => ({ id: code, named: { code, name } })),
    procedures: countBy(tallies, ({ procedure }) => procedure && { id: procedure.id, named: procedure }),
    kinds: countKinds(tallies),
    sections: [...new Set(tallies.flatMap(({ sections }) => sections))],
  };
}

function countKinds(tallies: readonly TimelineTally[]): TimelineIndex['kinds'] {
  const counts = new Map<KindId, number>();
  for (const [kind, changes] of tallies.flatMap(({ kinds }) => kinds))
    counts.set(kind, (counts.get(kind) ?? 0) + changes);
  return KINDS.flatMap(({ id }) => {
    const changes = counts.get(id) ?? 0;
    return changes === 0 ? [] : [{ id, changes }];
  });
}

/** The newest groups of all months, at most `count`. */
export function newestOf(
  { months }: TimelineIndex,
  groupsOf: (month: string) => readonly TimelineGroup[],
  count: number,
): TimelineGroup[] {
  const newest: TimelineGroup[] = [];
  for (const { month } of months) {
    if (newest.length >= count) break;
    newest.push(...groupsOf(month).slice(0, count - newest.length));
  }
  return newest;
}

/** The changes of each thing that tallies name, in the order of the ids. */
function countBy<Named>(
  tallies: readonly TimelineTally[],
  of: (tally: TimelineTally) => { id: string; named: Named } | null,
): (Named & { changes: number })[] {
  const counts = new Map<string, { named: Named; changes: number }>();
  for (const tally of tallies) {
    const thing = of(tally);
    if (thing === null) continue;
    const known = counts.get(thing.id) ?? { named: thing.named, changes: 0 };
    counts.set(thing.id, { ...known, changes: known.changes + tally.changes });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { named, changes }]) => ({ ...named, changes }));
}

/** `2018-03` before `2018-02` before `2018` before `2017-12`, `undated` last. */
function monthOrder(a: string, b: string): number {
  const key = (month: string): string => (month === 'undated' ? '' : month.padEnd(7, ' '));
  return key(a) < key(b) ? 1 : -1;
}
