import { nodeName } from '../../assessment/node-name.ts';
import type { Entry, Mark, Value } from '../../assessment/types.ts';
import { parseKey } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';

/** Words and a count behind the label of a box. */
const BEHIND = /^(?:（(?<count>\d+)）件|（(?<text>.*)）)?$/u;
const COUNTED = /^(?<value>.*?)(?:（(?<count>\d+)）件)?$/su;

/**
 * The items of a document as a case writes them, by their keys in printed order. A text as it is, `-` for a printed dash, '' for nothing; a
 * choice by its option, `委託する（3）件`; marks in a list, `○専用線`, `○その他（LGWAN）`, `？紙` where it cannot be read, and the others off.
 */
export function caseEntries(items: Readonly<Record<string, string | readonly string[]>>, form: Form): Entry[] {
  return Object.entries(items).map(([key, printed]) => {
    const place = parseKey(form, key);
    if (place === null) throw new Error(`The form ${form.id} has no item ${key}.`);
    const { node, block } = place;
    const label = node.onHeading ? '' : nodeName(node, block);
    return {
      key,
      field: node.field,
      label,
      value: typeof printed === 'string' ? valueOf(printed, node) : marksOf(printed, node),
    };
  });
}

function valueOf(printed: string, node: FormNode): Value {
  if (printed === '-') return { type: 'none', printed };
  switch (node.type) {
    case 'choice': {
      const { value = '', count } = COUNTED.exec(printed)?.groups ?? {};
      const options = [...node.options];
      return {
        type: 'choice',
        value: value === '' ? null : value,
        options,
        count: count === undefined ? null : Number(count),
      };
    }
    case 'date':
      return { type: 'date', printed };
    case 'marks':
      return marksOf([], node);
    default:
      return { type: 'text', text: printed };
  }
}

function marksOf(printed: readonly string[], node: FormNode): Value {
  const read = printed.map((words) => readMark(words, node));
  const marks = node.marks.map(({ label }): Mark => {
    const off: Mark = { label, text: '', count: null, state: 'off', inferred: null };
    return read.find((mark) => mark.label === label) ?? off;
  });
  return { type: 'marks', marks };
}

function readMark(words: string, node: FormNode): Mark {
  const labels = node.marks.map(({ label }) => label).sort((a, b) => b.length - a.length);
  const label = labels.find((known) => words.startsWith(known, 1));
  if (label === undefined) throw new Error(`${node.field} has no box "${words}"; it has ${labels.join(', ')}.`);
  const { text = '', count } = BEHIND.exec(words.slice(1 + label.length))?.groups ?? {};
  const state = words.startsWith('？') ? 'unclear' : 'on';
  return { label, text, count: count === undefined ? null : Number(count), state, inferred: null };
}
