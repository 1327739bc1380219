import { outline, pathsOf } from '../assessment/outline.ts';
import type { OriginSpan } from '../assessment/origin.ts';
import { loadForm } from '../forms/load.ts';
import { digestValue } from './digest.ts';
import { pageOf, type OriginLocations } from './places.ts';
import type { Reasons } from './reasons.ts';
import { changeKey, isConfirmed, markKey, openMarks, type ReviewState } from './state.ts';
import { UNPLACED } from '../text/words/pages.ts';

/** Changes that are confirmed together where no page is known. */
const CHANGES_TOGETHER = 10;

/** What is confirmed together: a page of the original, or what is printed below one heading. */
export interface StepGroup {
  id: string;
  name: string;
}

interface StepBase {
  /** Names the step as long as the review runs. */
  id: string;
  isDoubt: boolean;
  /** Why a person should check it; none for what only has to be confirmed. */
  reasons: string[];
  /** Labels from the section down to the item. */
  path: string[];
  place: OriginSpan | null;
  group: StepGroup;
}

/** One thing that a person is asked. `key` as in `ReviewRecord.confirmed`, but for `unplaced`. */
export type ReviewStep = StepBase &
  (
    | { kind: 'mark'; key: string; item: string; label: string }
    | { kind: 'unplaced'; index: number }
    | { kind: 'change'; key: string; n: number }
    | { kind: 'item'; key: string }
    | { kind: 'note'; key: string; message: string }
  );

/** Every step of a review: unclear marks, unplaced words, changes and items in doubt, notes; then the others in document order. */
export function toSteps(state: ReviewState, reasons: Reasons, places: OriginLocations): ReviewStep[] {
  const form = loadForm(state.assessment.frontmatter.form);
  const paths = pathsOf(outline(state.assessment.entries, form));
  const context: Context = { state, reasons, places, paths };
  const items = itemSteps(context);
  const changes = changeSteps(context);
  const doubts = [
    ...markSteps(context),
    ...unplacedSteps(context),
    ...changes.filter(({ isDoubt }) => isDoubt),
    ...items.filter(({ isDoubt }) => isDoubt),
    ...noteSteps(context),
  ];
  return [...doubts, ...[...items, ...changes].filter(({ isDoubt }) => !isDoubt)];
}

/** Whether nothing is left to do in a step. */
export function isDone(state: ReviewState, step: ReviewStep): boolean {
  switch (step.kind) {
    case 'mark':
      return !openMarks(state, step.item).some(({ label }) => label === step.label);
    case 'unplaced':
      return !state.unplaced.includes(step.index);
    default:
      return isConfirmed(state, step.key);
  }
}

interface Context {
  state: ReviewState;
  reasons: Reasons;
  places: OriginLocations;
  paths: ReadonlyMap<string, string[]>;
}

function itemSteps({ state, reasons, places, paths }: Context): ReviewStep[] {
  return state.assessment.entries.flatMap(({ key, value }): ReviewStep[] => {
    if (value === null) return [];
    const why = reasons.byKey.get(key) ?? [];
    const path = paths.get(key) ?? [key];
    const place = places.byKey.get(key) ?? null;
    const group = groupOf(place, path);
    return [{ kind: 'item', id: `item:${key}`, key, isDoubt: why.length > 0, reasons: why, path, place, group }];
  });
}

function markSteps({ state, places, paths }: Context): ReviewStep[] {
  return state.assessment.entries.flatMap(({ key }) =>
    openMarks(state, key).map(({ label }): ReviewStep => {
      const path = paths.get(key) ?? [key];
      const place = places.byKey.get(key) ?? null;
      const id = `mark:${markKey(key, label)}`;
      const base = { id, isDoubt: true, reasons: [], path, place, group: groupOf(place, path) };
      return { kind: 'mark', key: markKey(key, label), item: key, label, ...base };
    }),
  );
}

function unplacedSteps({ state, reasons, places }: Context): ReviewStep[] {
  return state.unplaced.map((index): ReviewStep => {
    const why = reasons.unplaced.get(index);
    const place = places.unplaced.get(index) ?? null;
    const path = [UNPLACED];
    const base = { isDoubt: true, reasons: why === undefined ? [] : [why], path, place, group: groupOf(place, path) };
    return { kind: 'unplaced', id: `unplaced:${index + 1}`, index, ...base };
  });
}

function changeSteps({ state, reasons, places }: Context): ReviewStep[] {
  return state.assessment.changes.map(({ date, item }, at): ReviewStep => {
    const n = at + 1;
    const key = changeKey(n);
    const why = reasons.byKey.get(key) ?? [];
    const place = places.byKey.get(key) ?? null;
    const path = ['変更箇所', `変更${n}`, [date, item].filter((words) => words !== '').join('　')];
    const first = at - (at % CHANGES_TOGETHER) + 1;
    const last = Math.min(first + CHANGES_TOGETHER - 1, state.assessment.changes.length);
    const group = pageGroup(place) ?? { id: `changes:${first}`, name: `変更${first}～${last}` };
    return { kind: 'change', id: `change:${n}`, key, n, isDoubt: why.length > 0, reasons: why, path, place, group };
  });
}

function noteSteps({ reasons, places }: Context): ReviewStep[] {
  return reasons.notes.map((doubt): ReviewStep => {
    const { key, code, message, line } = doubt;
    const digest = digestValue([code, key, message, line]);
    const place = places.ofDoubt(doubt);
    const path = ['評価書の全体'];
    const base = { id: `note:${digest}`, isDoubt: true, reasons: [message], path, group: groupOf(place, path) };
    return { kind: 'note', key: `note:${digest}`, message, place, ...base };
  });
}

function pageGroup(place: OriginSpan | null): StepGroup | null {
  const page = pageOf(place);
  return page === null ? null : { id: `page:${page}`, name: `${page}ページ` };
}

/** The page that something begins on; where none is known, the heading above it, of second level where there is one between. */
function groupOf(place: OriginSpan | null, path: readonly string[]): StepGroup {
  const heading = path.slice(0, path.length > 2 ? 2 : 1);
  return pageGroup(place) ?? { id: `heading:${heading.join('/')}`, name: heading.at(-1) ?? '' };
}
