import { z } from 'zod';
import type { PageSize } from '../assessment/origin.ts';
import type { Change, Mark, Unplaced, Value } from '../assessment/types.ts';
import type { ReviewStep } from './steps.ts';

const count = z.int().nonnegative().max(999_999_999).nullable();

const valueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({
    type: z.literal('choice'),
    value: z.string().nullable(),
    options: z.array(z.string()),
    count,
  }),
  z.strictObject({
    type: z.literal('marks'),
    marks: z.array(
      z.strictObject({ label: z.string(), state: z.enum(['on', 'off', 'unclear']), text: z.string(), count }),
    ),
  }),
  z.strictObject({ type: z.literal('date'), printed: z.string() }),
  z.strictObject({ type: z.literal('none'), printed: z.string() }),
]);

const changeFields = z.strictObject({
  date: z.string(),
  item: z.string(),
  before: z.string(),
  after: z.string(),
  timing: z.enum(['事前', '事後', '']),
  note: z.string(),
  flags: z.array(z.enum(['damaged', 'cut', 'unchanged', 'joined', 'timing-lost', 'date-lost'])),
});

/** From and to in UTF-16 units of the unplaced words; null: all of them. */
const part = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).nullable();

/** What a person does in a step. `step` and `steps` are ids. */
export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('mark'), step: z.string(), state: z.enum(['on', 'off', 'unclear']) }),
  z.strictObject({ type: z.literal('confirm'), steps: z.array(z.string()).min(1) }),
  z.strictObject({ type: z.literal('confirm-group'), group: z.string() }),
  z.strictObject({ type: z.literal('edit-item'), step: z.string(), value: valueSchema }),
  z.strictObject({ type: z.literal('edit-change'), step: z.string(), change: changeFields }),
  z.strictObject({ type: z.literal('place'), step: z.string(), target: z.string(), part }),
  z.strictObject({ type: z.literal('strike'), step: z.string(), part }),
  z.strictObject({ type: z.literal('finish') }),
  z.strictObject({ type: z.literal('undo') }),
]);

export type Action = z.infer<typeof actionSchema>;
export type EditedValue = z.infer<typeof valueSchema>;

/** A step with what the page shows of it. */
export type StepView = ReviewStep & {
  isDone: boolean;
  value: Value | null;
  /** What an item holds where nothing is printed: what can be typed in place of a dash. */
  blank: Value | null;
  /** Of a step of one mark. */
  mark: Mark | null;
  change: Change | null;
  unplaced: Unplaced | null;
  /** Items that unplaced words may belong to, nearest first. */
  suggestions: string[];
};

/** Where unplaced words can be put: an item that holds a text, or one side of a change. */
export interface PlacementTarget {
  key: string;
  path: string[];
}

export type OriginalView =
  | { kind: 'pages'; file: string; pages: PageSize[] }
  | { kind: 'rows'; file: string }
  /** There is none; `why` says so, and where it belongs. */
  | { kind: 'none'; why: string };

/** Rows around a place of an original without pages: lines of a text, rows of a sheet or a table. */
export interface OriginalRow {
  /** Printed before the row: a line number, the cells of a sheet. */
  name: string;
  cells: string[];
  /** The row belongs to what is asked. */
  isHit: boolean;
}

export interface ReviewProgress {
  /** Doubts that are done, of those there were at the start. */
  doubts: { done: number; of: number };
  /** Items and changes that are confirmed. */
  items: { confirmed: number; of: number };
}

/** Everything the page shows of a review. */
export interface ReviewView {
  id: string;
  title: string;
  authority: string;
  steps: StepView[];
  targets: PlacementTarget[];
  progress: ReviewProgress;
  /** Of what the undo button takes back; null where there is nothing. */
  undo: { step: string | null } | null;
  isFinished: boolean;
}

/** A review as it is opened. */
export interface OpenedReview {
  view: ReviewView;
  original: OriginalView;
}

/** An answer to an action: the review as it is after it, and words for the person where there is more to know. */
export interface ActionResult {
  view: ReviewView;
  message: string;
}

export interface ReviewListRow {
  id: string;
  title: string;
  authority: string;
  isReviewed: boolean;
}

/** What is refused: the code decides what the page offers. */
export interface Refusal {
  code: 'conflict' | 'unreadable' | 'invalid' | 'not-found' | 'forbidden' | 'internal';
  message: string;
}
