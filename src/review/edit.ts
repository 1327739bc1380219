import { isDash } from '../text/dash.ts';
import { parseKey } from '../forms/keys.ts';
import { loadForm } from '../forms/load.ts';
import type { Change, Mark, Value } from '../assessment/types.ts';
import { tidy, tidyLine } from '../text/tidy.ts';
import type { EditedValue } from './protocol.ts';
import { Refused } from './refused.ts';
import { changeAt, changeNumber, valueAt, type ReviewState } from './state.ts';

/** The state with another value of an item. */
export function setValue(state: ReviewState, key: string, value: Value): ReviewState {
  const entries = state.assessment.entries.map((entry) => (entry.key === key ? { ...entry, value } : entry));
  return { ...state, assessment: { ...state.assessment, entries } };
}

/** The state with another row of the history. */
export function setChange(state: ReviewState, n: number, change: Change): ReviewState {
  const changes = state.assessment.changes.map((other, at) => (at === n - 1 ? change : other));
  return { ...state, assessment: { ...state.assessment, changes } };
}

/** The state with another state of one mark; what was only inferred about it goes where it is decided. */
export function setMark(state: ReviewState, key: string, label: string, to: Mark['state']): ReviewState {
  const value = valueAt(state, key);
  if (value?.type !== 'marks') throw new Refused('not-found', 'この欄はほかの操作で変わりました。読み直してください。');
  const marks = value.marks.map((mark) =>
    mark.label === label ? { ...mark, state: to, inferred: to === 'unclear' ? mark.inferred : null } : mark,
  );
  return setValue(state, key, { type: 'marks', marks });
}

/** What an item holds where nothing is printed; null for a heading. */
export function blankValue({ assessment }: ReviewState, key: string): Value | null {
  const node = parseKey(loadForm(assessment.frontmatter.form), key)?.node;
  switch (node?.type) {
    case 'text':
      return { type: 'text', text: '' };
    case 'date':
      return { type: 'date', printed: '' };
    case 'choice':
      return { type: 'choice', value: null, options: [...node.options], count: null };
    case 'marks': {
      const marks = node.marks.filter(({ until }) => until === null);
      return {
        type: 'marks',
        marks: marks.map(({ label }) => ({ label, state: 'off', text: '', count: null, inferred: null })),
      };
    }
    default:
      return null;
  }
}

/**
 * What was typed for an item as its value, in normal form: lines tidied, a dash alone as none. Options and boxes are those of the value
 * before: a form changes none. Throws a Refused where it does not fit.
 */
export function toValue(typed: EditedValue, before: Value): Value {
  switch (typed.type) {
    case 'text': {
      const text = tidy(typed.text);
      return isDash(text) ? { type: 'none', printed: text } : { type: 'text', text };
    }
    case 'date': {
      const printed = tidy(typed.printed);
      return isDash(printed) ? { type: 'none', printed } : { type: 'date', printed };
    }
    case 'none': {
      const printed = tidyLine(typed.printed);
      if (!isDash(printed)) throw new Refused('invalid', '「なし」は「－」の1文字です。');
      return { type: 'none', printed };
    }
    case 'choice': {
      const options = before.type === 'choice' ? before.options : typed.options;
      const value = typed.value === null ? null : tidyLine(typed.value);
      return { type: 'choice', value: value === '' ? null : value, options, count: typed.count };
    }
    case 'marks':
      return { type: 'marks', marks: toMarks(typed.marks, before) };
  }
}

function toMarks(typed: (EditedValue & { type: 'marks' })['marks'], before: Value): Mark[] {
  if (before.type !== 'marks') return typed.map((mark) => ({ ...mark, text: tidy(mark.text), inferred: null }));
  return before.marks.map((mark) => {
    const edited = typed.find(({ label }) => label === mark.label);
    if (edited === undefined) throw new Refused('invalid', `「${mark.label}」の欄が抜けています。読み直してください。`);
    const { state, text, count } = edited;
    return { ...mark, state, text: tidy(text), count, inferred: state === 'unclear' ? mark.inferred : null };
  });
}

/** A typed row of the history in normal form. */
export function toChange(typed: Change): Change {
  const { date, item, before, after, note } = typed;
  return {
    ...typed,
    date: tidy(date),
    item: tidyLine(item),
    before: tidy(before),
    after: tidy(after),
    note: tidy(note),
    flags: [...new Set(typed.flags)],
  };
}

/** The state with words put behind those of an item, or of one side of a change (`change-3-after`). */
export function appendWords(state: ReviewState, target: string, words: string): ReviewState {
  const [, change = '', side = ''] = /^(change-\d+)-(before|after)$/u.exec(target) ?? [];
  const n = changeNumber(change);
  const row = n === null ? null : changeAt(state, n);
  if (n !== null && row !== null) {
    const text = joinLines(side === 'before' ? row.before : row.after, words);
    return setChange(state, n, { ...row, [side]: text });
  }
  const value = valueAt(state, target);
  if (value?.type === 'text') return setValue(state, target, { type: 'text', text: joinLines(value.text, words) });
  throw new Refused('invalid', 'この項目には文章を入れられません。文章の項目を選んでください。');
}

const joinLines = (text: string, more: string): string => tidy(`${text}\n${more}`);
