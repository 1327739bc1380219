import fc from 'fast-check';
import type { Mark, Value } from '../../../src/assessment/types.ts';
import type { FormNode } from '../../../src/forms/types.ts';
import { isDash } from '../../../src/text/dash.ts';
import { line, text, words } from './arbitrary-text.ts';

const notDash = (value: string): boolean => !isDash(value);
const count = fc.option(fc.nat({ max: 120 }));

function markOf(node: FormNode): fc.Arbitrary<Mark> {
  const known = fc.constantFrom(...node.marks.flatMap((option) => [option.label, ...option.aliases]));
  const label = fc.oneof({ weight: 4, arbitrary: known }, words);
  const inferred = fc.record({ state: fc.constantFrom('on' as const, 'off' as const), why: line });
  return fc
    .record({
      label,
      state: fc.constantFrom('on' as const, 'off' as const, 'unclear' as const),
      text: fc.oneof(fc.constant(''), words, text),
      count,
      inferred: fc.option(inferred),
    })
    .map((mark) => ({ ...mark, inferred: mark.state === 'unclear' ? mark.inferred : null }));
}

/** Any value of an item; null for a heading. */
export function valueOf(node: FormNode): fc.Arbitrary<Value | null> {
  const none = fc.constantFrom('-', '－', '—', 'ー').map((printed) => ({ type: 'none' as const, printed }));
  const orNone = (value: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.oneof({ weight: 6, arbitrary: value }, none);
  switch (node.type) {
    case null:
      return fc.constant(null);
    case 'text':
      return orNone(text.filter(notDash).map((value) => ({ type: 'text', text: value })));
    case 'date': {
      const date = fc.constantFrom(
        '令和5年9月25日',
        '平成28年12月（予定）',
        '令和5年13月1日',
        '令和5年2月30日（原文のまま）',
        '未定',
      );
      const printed = fc.oneof(date, text.filter(notDash));
      return orNone(printed.map((value) => ({ type: 'date', printed: value })));
    }
    case 'choice': {
      const option = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...node.options) }, words);
      const options = fc.uniqueArray(option, { maxLength: 6 });
      return orNone(
        fc
          .record({ options, chosen: fc.option(fc.oneof(option, fc.nat())), count })
          .map(({ options, chosen, count }) => {
            const value = typeof chosen === 'number' ? (options[chosen % Math.max(1, options.length)] ?? null) : chosen;
            return { type: 'choice', value, options, count };
          }),
      );
    }
    case 'marks': {
      const marks = fc.uniqueArray(markOf(node), { maxLength: 8, selector: (mark) => mark.label });
      return orNone(marks.map((value) => ({ type: 'marks', marks: value })));
    }
  }
}
