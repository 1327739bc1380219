import type { Assessment, Change, Value } from '../../../src/assessment/types.ts';
import { textOf } from '../../../src/assessment/value-text.ts';
import { parseDate } from '../../../src/text/wareki.ts';
import { fold, judgeDrawing, judgeText, overlap, type Verdict } from './compare-words.ts';
import type { Truth, TruthChange, TruthItem } from './truth.ts';

/** Least likeness of a row that was read to the row it is held against. */
const PAIRED = 0.3;

export interface Judgement {
  /** One line for each value, box or cell that is not right: its verdict, its place, what was wanted and found. */
  misses: string[];
  facts: Record<Verdict, number>;
  marks: Record<'right' | 'wrong' | 'unclear' | 'lost', number>;
  rows: { right: number; of: number; extra: number };
}

class Judge {
  readonly result: Judgement = {
    misses: [],
    facts: { right: 0, damaged: 0, wrong: 0, aside: 0, lost: 0 },
    marks: { right: 0, wrong: 0, unclear: 0, lost: 0 },
    rows: { right: 0, of: 0, extra: 0 },
  };
  readonly #aside: string;
  readonly #values: Map<string, Value | null>;

  constructor(assessment: Assessment) {
    this.#aside = fold(assessment.unplaced.map(({ text }) => text).join('\n'));
    this.#values = new Map(assessment.entries.map(({ key, value }) => [key, value]));
  }

  item(item: TruthItem): void {
    const value = this.#values.get(item.key) ?? null;
    const found = value === null ? null : foldValue(value);
    switch (item.type) {
      case 'text':
        return this.#fact(item.key, judgeText(fold(item.text), found, this.#aside), item.text, value);
      case 'bag':
        return this.#fact(item.key, judgeDrawing(fold(item.text), found), item.text, value);
      case 'choice': {
        const chosen = value?.type === 'choice' ? fold(value.value ?? '') : found;
        const verdict = judgeText(fold(item.value ?? ''), chosen, this.#aside);
        this.#fact(item.key, verdict === 'damaged' ? 'wrong' : verdict, item.value ?? '', value);
        if (typeof item.count === 'number')
          this.#count(item.key, item.count, value?.type === 'choice' ? value.count : null);
        return;
      }
      case 'date': {
        const iso = value?.type === 'date' ? (parseDate(value.printed)?.iso ?? null) : null;
        const missing = judgeText(fold(item.printed), found === '' ? null : found, this.#aside);
        return this.#fact(item.key, iso === item.iso ? 'right' : iso === null ? missing : 'wrong', item.printed, value);
      }
      case 'marks':
        return this.#marks(item, value);
    }
  }

  /** Items with content that the document does not print. */
  extra(truth: Truth): void {
    const known = new Set(truth.items.map(({ key }) => key));
    for (const [key, value] of this.#values)
      if (value !== null && value.type !== 'choice' && !known.has(key) && textOf(value) !== '')
        this.#fact(key, 'wrong', '(not printed)', value);
  }

  changes(truth: readonly TruthChange[], found: readonly Change[]): void {
    const free = new Set(found);
    this.result.rows.of = truth.length;
    for (const row of truth) {
      const match = [...free]
        .map((change) => ({ change, score: likeness(row, change) }))
        .sort((a, b) => b.score - a.score);
      const best = match[0];
      if (best === undefined || best.score < PAIRED) {
        this.result.misses.push(`lost row ${row.n} ${row.item}`);
        continue;
      }
      free.delete(best.change);
      const misses = cellsOf(row, best.change).filter(({ verdict }) => verdict !== 'right');
      if (misses.length === 0) this.result.rows.right += 1;
      for (const { name, verdict } of misses) this.result.misses.push(`${verdict} row ${row.n} ${name}`);
    }
    this.result.rows.extra = free.size;
  }

  #marks(item: TruthItem & { type: 'marks' }, value: Value | null): void {
    const marks = new Map(value?.type === 'marks' ? value.marks.map((mark) => [fold(mark.label), mark]) : []);
    for (const [label, state] of Object.entries(item.marks)) {
      const mark = marks.get(fold(label));
      const verdict =
        mark === undefined ? 'lost' : mark.state === state ? 'right' : mark.state === 'unclear' ? 'unclear' : 'wrong';
      this.result.marks[verdict] += 1;
      if (verdict !== 'right') this.result.misses.push(`${verdict} mark ${item.key} ${label}: ${state}`);
      const text = item.texts[label] ?? '';
      if (text !== '' || (mark?.text ?? '') !== '')
        this.#fact(`${item.key} ${label}`, judgeText(fold(text), fold(mark?.text ?? ''), this.#aside), text, value);
      const count = item.counts[label];
      if (count !== undefined) this.#count(`${item.key} ${label}`, count, mark?.count ?? null);
    }
  }

  #count(place: string, want: number, found: number | null): void {
    this.#fact(place, found === want ? 'right' : found === null ? 'lost' : 'wrong', String(want), null);
  }

  #fact(place: string, verdict: Verdict, want: string, found: Value | null): void {
    this.result.facts[verdict] += 1;
    if (verdict !== 'right') this.result.misses.push(`${verdict} ${place}: ${want} ← ${found && textOf(found)}`);
  }
}

/** A printed dash folds to `-`, as a text that is one. */
const foldValue = (value: Value): string => (value.type === 'none' ? '-' : fold(textOf(value)));

function likeness(row: TruthChange, change: Change): number {
  const words = overlap(fold(`${row.before}|${row.after}`), fold(`${change.before}|${change.after}`)).has;
  const item = overlap(fold(row.item), fold(change.item)).has;
  return words + item / 2 + (parseDate(change.date)?.iso === row.iso ? 0.3 : 0);
}

/** An empty cell and one with a dash say the same. */
const foldCell = (text: string): string => fold(text).replace(/^-$/u, '');

function cellsOf(row: TruthChange, change: Change): { name: string; verdict: Verdict }[] {
  const iso = parseDate(change.date)?.iso ?? '';
  return [
    { name: 'date', verdict: iso === row.iso ? 'right' : iso === '' ? 'lost' : 'wrong' },
    ...(['item', 'before', 'after', 'timing', 'note'] as const).map((name) => ({
      name,
      verdict: judgeText(foldCell(row[name]), foldCell(change[name]), ''),
    })),
  ];
}

/** Holds an assessment against what its document says. */
export function judge(truth: Truth, assessment: Assessment): Judgement {
  const judging = new Judge(assessment);
  for (const item of truth.items) judging.item(item);
  judging.extra(truth);
  judging.changes(truth.changes, assessment.changes);
  return judging.result;
}
