import fc from 'fast-check';
import type { Change, Entry, Value } from '../../../src/assessment/types.ts';
import { keyOf } from '../../../src/forms/keys.ts';
import type { Form, FormNode } from '../../../src/forms/types.ts';

/** A filled form and the OCR text that prints it. */
export interface PrintedForm {
  entries: Entry[];
  changes: Change[];
  text: string;
}

const WORDS = [
  '受付',
  '台帳',
  '審査',
  '通知',
  '記録',
  '照会',
  '担当',
  '職員',
  '窓口',
  '確認',
  '保存',
  '期間',
  '様式',
  '手続',
];
const word = fc.constantFrom(...WORDS);
/** A sentence that names no label and ends as sentences do. */
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join('と')}を行う。`);
const textValue = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((lines): string => lines.map((line, at) => (at === 0 ? line : `・${line}`)).join('\n'));
const date = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `令和${year}年${month}月${day}日`);

function valueOf(node: FormNode): fc.Arbitrary<Value> {
  switch (node.type) {
    case 'choice':
      return fc.tuple(fc.constantFrom(...node.options), fc.integer({ min: 1, max: 40 })).map(([value, count]) => ({
        type: 'choice',
        value,
        options: node.options,
        count: node.takesCount ? count : null,
      }));
    case 'marks':
      return fc
        .tuple(
          fc.nat({ max: node.marks.length - 1 }),
          fc.array(fc.boolean(), { minLength: node.marks.length, maxLength: node.marks.length }),
          word,
        )
        .map(([sure, on, words]) => ({
          type: 'marks',
          marks: node.marks.map((mark, at) => {
            // The blocks of the model are filled, which proves the boxes with a count.
            const state = on[at] || mark.takesCount || (at === sure && !node.onHeading) ? 'on' : 'off';
            return {
              label: mark.label,
              state,
              text: mark.takesText && state === 'on' ? words : '',
              count: mark.takesCount && state === 'on' ? 3 : null,
              inferred: null,
            };
          }),
        }));
    case 'date':
      return date.map((printed) => ({ type: 'date', printed }));
    default:
      return fc.oneof(
        { weight: 6, arbitrary: textValue.map((text): Value => ({ type: 'text', text })) },
        { weight: 1, arbitrary: fc.constant<Value>({ type: 'none', printed: '—' }) },
        { weight: 1, arbitrary: fc.constant<Value>({ type: 'text', text: '' }) },
      );
  }
}

/** An item of a filled form; `value` is null where the node only groups. */
export interface Item {
  node: FormNode;
  file: number | null;
  block: number | null;
  value: Value | null;
}

function fill(node: FormNode, file: number | null, block: number | null): fc.Arbitrary<Item[]> {
  if (node.special === 'changes') return fc.constant([{ node, file, block, value: null }]);
  const here = node.repeat === 'file' ? 1 : file;
  if (node.repeat === 'block' && block === null)
    return fc.tuple(fill(node, here, 1), fill(node, here, 2)).map((both) => both.flat());
  const filled =
    node.repeat === 'block' ? fc.tuple(sentence).map(([text]): Value => ({ type: 'text', text })) : valueOf(node);
  const own = (node.type === null ? fc.constant(null) : filled).map((value): Item => ({
    node,
    file: here,
    block,
    value,
  }));
  if (node.children.length === 0) return own.map((item) => [item]);
  return fc
    .tuple(own, ...node.children.map((child) => fill(child, here, block)))
    .map(([item, ...children]) => [item, ...children.flat()]);
}

/** The label of an item as the form prints it, with its number. */
export const printedLabel = ({ node, block }: Item): string => {
  if (node.repeat === 'block') return `${node.label}${block}`;
  const mark = node.important ? ' ※' : '';
  if (node.number === null) return node.label + mark;
  if (/^\d+$/u.test(node.number)) return `${node.number}. ${node.label}${mark}`;
  return (/^[①-⑳]$/u.test(node.number) ? node.number + node.label : `${node.number} ${node.label}`) + mark;
};

function printValue(value: Value | null, html: boolean): string {
  switch (value?.type) {
    case 'choice': {
      const list = value.options.map((option, at) => `${at + 1}) ${option}`).join(' ');
      return `[ ${value.value} ] ${html ? '&lt;選択肢&gt;' : '<選択肢>'} ${list}${value.count === null ? '' : ` ( ${value.count} ) 件`}`;
    }
    case 'marks':
      return value.marks
        .map((mark) => {
          const box = mark.state === 'on' ? (html ? '[ <input type="checkbox" checked> ]' : '[ ○ ]') : '[ ]';
          const count = mark.count === null ? '' : ` ( ${mark.count} ) 件`;
          return `${box} ${mark.label}${mark.text === '' ? '' : ` ( ${mark.text} )`}${count}`;
        })
        .join(' ');
    case 'text':
      return html ? `<p>${value.text.replace(/\n/gu, '</p> <p>')}</p>` : value.text.replace(/\n/gu, ' ');
    case 'date':
    case 'none':
      return value.printed;
    default:
      return '';
  }
}

function printItem(item: Item, html: boolean): string {
  const label = printedLabel(item);
  const { node, value } = item;
  if (node.onHeading) return node.type === 'marks' ? '' : printValue(value, html);
  if (node.parent === null) return `\n## ${label}\n\n${printValue(value, html)}`;
  if (node.type === null) return html ? `<b>${label}</b>\t` : label;
  return `${label}\t${printValue(value, html)}`;
}

function print(items: Item[], changes: Change[], html: boolean): string {
  const lines: string[] = [];
  for (const [at, item] of items.entries()) {
    const flag = items[at + 1];
    const beside = flag?.node.onHeading && flag.node.type === 'marks' ? `\t\t${printValue(flag.value, html)}` : '';
    const line = printItem(item, html);
    if (line !== '') lines.push(item.node.parent === null || beside === '' ? line : `${printedLabel(item)}${beside}`);
    if (item.node.special === 'changes') {
      lines.push('変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明');
      for (const change of changes)
        lines.push([change.date, change.item, change.before, change.after, change.timing, change.note].join('\t'));
    }
  }
  return lines.join('\n');
}

const change: fc.Arbitrary<Change> = fc.record({
  date,
  item: fc.constantFrom('Ⅰ 1②事務の内容', 'Ⅱ 2⑥事務担当部署', 'Ⅲ 9具体的な方法'),
  before: fc.oneof(sentence, fc.constant('(新設)'), fc.constant('')),
  after: sentence.map((text) => `改めた後の${text}`),
  timing: fc.constantFrom('事前' as const, '事後' as const),
  note: fc.oneof(fc.constant(''), sentence),
  flags: fc.constant([]),
});

/** A filled form before it is printed. */
export interface FilledForm {
  items: Item[];
  entries: Entry[];
  changes: Change[];
}

/** Filled forms of one kind, with invented words. */
export function filledForm(form: Form): fc.Arbitrary<FilledForm> {
  const items = fc
    .tuple(...form.sections.map((section) => fill(section, null, null)))
    .map((sections) => sections.flat());
  return fc.tuple(items, fc.array(change, { minLength: 1, maxLength: 5 })).map(([filled, changes]) => ({
    items: filled,
    entries: filled.map((item) => ({ key: keyOf(item), field: item.node.field, label: '', value: item.value })),
    changes,
  }));
}

/** The same, each printed as an OCR program would. */
export function printedForm(form: Form): fc.Arbitrary<PrintedForm> {
  return fc
    .tuple(filledForm(form), fc.boolean())
    .map(([{ items, entries, changes }, html]) => ({ entries, changes, text: print(items, changes, html) }));
}
