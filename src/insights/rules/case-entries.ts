import { nodeName } from '../../assessment/node-name.ts';
import type { Entry, Mark, Value } from '../../assessment/types.ts';
import { keyOf, parseKey, pathOf } from '../../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../../forms/types.ts';

/** Words and a count behind the label of a box. */
const BEHIND = /^(?:（(?<count>\d+)）件|（(?<text>.*)）)?$/u;
const COUNTED = /^(?<value>.*?)(?:（(?<count>\d+)）件)?$/su;

/**
 * The items of a document as a case writes them, by their keys, with the headings above them, in the order of the form. A text as it is, `-`
 * for a printed dash, '' for nothing; a choice by its option, `委託する（3）件`; marks in a list, `○専用線`, `○その他（LGWAN）`, `？紙` where it
 * cannot be read, and the others off.
 */
export function caseEntries(items: Readonly<Record<string, string | readonly string[]>>, form: Form): Entry[] {
  const entries = new Map<string, { entry: Entry; order: readonly number[] }>();
  for (const [key, printed] of Object.entries(items)) {
    const place = parseKey(form, key);
    if (place === null) throw new Error(`The form ${form.id} has no item ${key}.`);
    for (const node of pathOf(place.node)) {
      const above = {
        ...place,
        node,
        block: pathOf(node).some(({ repeat }) => repeat === 'block') ? place.block : null,
      };
      const isOwn = node === place.node;
      if (!isOwn && (node.type !== null || entries.has(keyOf(above)))) continue;
      const value = !isOwn ? null : typeof printed === 'string' ? valueOf(printed, node) : marksOf(printed, node);
      const label = node.onHeading ? '' : nodeName(node, above.block);
      entries.set(keyOf(above), {
        entry: { key: keyOf(above), field: node.field, label, value },
        order: orderOf(above, form),
      });
    }
  }
  return [...entries.values()].sort((a, b) => compareOrders(a.order, b.order)).map(({ entry }) => entry);
}

/** Where a place stands: of each node down to it its place among its siblings and its number; the file behind the section. */
const orderOf = ({ node, file, block }: NodeLocation, form: Form): number[] =>
  pathOf(node).flatMap((at) => {
    const siblings = at.parent?.children ?? form.sections;
    return [siblings.indexOf(at), at.repeat === 'file' ? (file ?? 0) : at.repeat === 'block' ? (block ?? 0) : 0];
  });

function compareOrders(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
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
