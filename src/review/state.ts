import { sourcePlaceToWords } from '../assessment/source-place.ts';
import type { Assessment, Change, Mark, ReviewedWords, ReviewRecord, Value } from '../assessment/types.ts';
import { digestValue } from './digest.ts';

/** Everything that a step of a review can change. Never changed in place: the states before are what undoing goes back to. */
export interface ReviewState {
  assessment: Assessment;
  /** Of each of `assessment.unplaced`, in order: its index among those of the import, which stays when a part of it is placed. */
  unplaced: number[];
  record: ReviewRecord;
}

export const EMPTY_RECORD: ReviewRecord = { confirmed: {}, struck: [], moved: [] };

export function startState(assessment: Assessment, record: ReviewRecord): ReviewState {
  const isOpen = ({ at, text }: ReviewedWords): boolean =>
    assessment.unplaced.some((other) => other.text === text && sourcePlaceToWords(other.at) === at);
  const { unplaced, ...decided } = record;
  const isCurrent = unplaced?.length === assessment.unplaced.length;
  return {
    assessment,
    unplaced: isCurrent ? unplaced : assessment.unplaced.map((_, at) => at),
    // Words that were struck or moved and are unplaced again (the record is written before the Markdown) were not dealt with.
    record: {
      ...decided,
      ...(isCurrent ? { unplaced } : {}),
      struck: record.struck.filter((words) => !isOpen(words)),
      moved: record.moved.filter((words) => !isOpen(words)),
    },
  };
}

/** Whether the indices of unplaced words are those of an import that left so many. */
export function isAsImported({ assessment, record }: ReviewState, imported: number): boolean {
  return record.unplaced !== undefined || assessment.unplaced.length === imported;
}

export const changeKey = (n: number): string => `change-${n}`;
export const markKey = (key: string, label: string): string => `${key}#${label}`;

/** n of `change-<n>`; null for the key of an item. */
export function changeNumber(key: string): number | null {
  const match = /^change-(\d+)$/u.exec(key);
  return match === null ? null : Number(match[1]);
}

export function valueAt({ assessment }: ReviewState, key: string): Value | null {
  return assessment.entries.find((entry) => entry.key === key)?.value ?? null;
}

export function changeAt({ assessment }: ReviewState, n: number): Change | null {
  return assessment.changes[n - 1] ?? null;
}

/** What a key of `record.confirmed` is compared with: an item, a change, or one mark of an item. */
function valueOfKey(state: ReviewState, key: string): unknown {
  const n = changeNumber(key);
  if (n !== null) return changeAt(state, n);
  const [item = '', ...label] = key.split('#');
  const value = valueAt(state, item);
  if (label.length === 0 || value?.type !== 'marks') return value;
  return value.marks.find((mark) => mark.label === label.join('#')) ?? null;
}

/** Whether what a key names is as a person confirmed it. */
export function isConfirmed(state: ReviewState, key: string): boolean {
  const digest = state.record.confirmed[key];
  if (digest === undefined) return false;
  if (key.startsWith('note:')) return true;
  const value = valueOfKey(state, key);
  return value !== null && digest === digestValue(value);
}

/** The record with these keys confirmed as they are. */
export function confirmKeys(state: ReviewState, keys: readonly string[]): ReviewState {
  const digests = keys.map((key) => [key, key.startsWith('note:') ? 'seen' : digestValue(valueOfKey(state, key))]);
  return {
    ...state,
    record: {
      ...state.record,
      confirmed: { ...state.record.confirmed, ...(Object.fromEntries(digests) as Record<string, string>) },
    },
  };
}

/** Marks of an item that nobody has decided about. */
export function openMarks(state: ReviewState, key: string): Mark[] {
  const value = valueAt(state, key);
  if (value?.type !== 'marks') return [];
  return value.marks.filter((mark) => mark.state === 'unclear' && !isConfirmed(state, markKey(key, mark.label)));
}
