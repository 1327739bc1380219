import type { ChangeFlag, Diagnostic, Provenance } from '../assessment/types.ts';
import { findFarValues } from './far.ts';
import type { OriginLocations } from './places.ts';
import { changeKey, changeNumber, isAsImported, type ReviewState } from './state.ts';

const FLAG_REASONS: Record<ChangeFlag, string> = {
  damaged: '欄が抜けているか、ほかの欄の文が入っているおそれがあります。',
  cut: '文が途中で切れています。',
  unchanged: '変更前と変更後の記載が同じです。',
  joined: '複数の行に分かれた記載を1つにつないでいます。',
  'timing-lost': '提出時期が読み取れませんでした。',
  'date-lost': '変更日が読み取れませんでした。',
};

const FAR = '見出しと記載が離れた場所にあります。別の項目の記載が入っていないか確認してください。';

/** Doubts that have steps of their own, or that only the importer can act upon. */
const ASKED_ELSEWHERE = new Set(['unclear-mark', 'unplaced-text']);
const OF_DOCUMENT = /^missing-/u;

/** Why a person should check each part of an assessment. */
export interface Reasons {
  /** By the key of an item and by `change-<n>`. */
  byKey: ReadonlyMap<string, string[]>;
  /** Of the document as a whole: parts that are missing. */
  notes: Diagnostic[];
  /** By the index of unplaced words in the import. */
  unplaced: ReadonlyMap<number, string>;
}

export interface ReasonSources {
  state: ReviewState;
  provenance: Provenance | null;
  /** What the check of the Markdown says. */
  warnings: readonly Diagnostic[];
  places: OriginLocations;
}

export function findReasons({ state, provenance, warnings, places }: ReasonSources): Reasons {
  const { assessment } = state;
  const byKey = new Map<string, string[]>();
  const notes: Diagnostic[] = [];
  const values = new Set(assessment.entries.flatMap(({ key, value }) => (value === null ? [] : [key])));
  const add = (key: string, reason: string): void => {
    const reasons = byKey.get(key) ?? [];
    if (!reasons.includes(reason)) byKey.set(key, [...reasons, reason]);
  };
  assessment.changes.forEach(({ flags }, at) => {
    for (const flag of flags) add(changeKey(at + 1), FLAG_REASONS[flag]);
  });
  const hasKey = (key: string): boolean => {
    const n = changeNumber(key);
    return n === null ? values.has(key) : n <= assessment.changes.length;
  };
  const doubts = provenance?.doubts ?? [];
  for (const doubt of doubts) {
    if (ASKED_ELSEWHERE.has(doubt.code)) continue;
    const key = OF_DOCUMENT.test(doubt.code) ? null : (doubt.key ?? keyAtLine(doubt.line, provenance));
    if (key !== null && hasKey(key)) add(key, doubt.message);
    else notes.push(doubt);
  }
  for (const warning of warnings) {
    if (ASKED_ELSEWHERE.has(warning.code) || OF_DOCUMENT.test(warning.code)) continue;
    if (warning.key === null || !hasKey(warning.key)) continue;
    if (doubts.some(({ code, key }) => code === warning.code && key === warning.key)) continue;
    add(warning.key, warning.message);
  }
  for (const key of findFarValues(assessment.entries, places)) add(key, FAR);
  return { byKey, notes, unplaced: unplacedReasons(doubts, state) };
}

/** The item or change that a line of the source was read into: the one of the fewest lines; null where it is none. */
function keyAtLine(line: number, provenance: Provenance | null): string | null {
  if (provenance === null) return null;
  const changes = provenance.changeLines.map((lines, at) => [changeKey(at + 1), lines] as const);
  const holding = [...Object.entries(provenance.lines), ...changes].filter(
    ([, [first, last]]) => first <= line && line <= last,
  );
  holding.sort(([, a], [, b]) => a[1] - a[0] - (b[1] - b[0]));
  return holding[0]?.[0] ?? null;
}

/** The import has one doubt for each of the words it left unplaced, both in the order of the source. */
function unplacedReasons(doubts: readonly Diagnostic[], state: ReviewState): Map<number, string> {
  const messages = doubts.flatMap(({ code, message }) => (code === 'unplaced-text' ? [message] : []));
  return new Map(isAsImported(state, messages.length) ? messages.entries() : []);
}
