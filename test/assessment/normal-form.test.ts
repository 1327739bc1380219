import { describe, expect, test } from 'vitest';
import { assertChange, assertEntry } from '../../src/assessment/normal-form.ts';
import type { Change, Entry, Mark, Value } from '../../src/assessment/types.ts';
import { loadForm } from '../../src/forms/load.ts';

const form = loadForm('juten');
const entry = (key: string, field: string, value: Value | null, label = '見本'): Entry => ({
  key,
  field,
  label,
  value,
});
const text = (words: string): Value => ({ type: 'text', text: words });
const choice = (more: Partial<Extract<Value, { type: 'choice' }>>): Value => ({
  type: 'choice',
  value: null,
  options: ['実施する', '実施しない'],
  count: null,
  ...more,
});
const mark = (more: Partial<Mark>): Mark => ({
  label: '紙',
  state: 'on',
  text: '',
  count: null,
  inferred: null,
  ...more,
});
const marks = (...own: Mark[]): Value => ({ type: 'marks', marks: own });

test.each<[what: string, entry: Entry]>([
  ['a text', entry('I-1-2', 'I-1-2', text('一行\n二行'))],
  ['an empty text', entry('I-1-2', 'I-1-2', text(''))],
  ['a dash', entry('I-1-2', 'I-1-2', { type: 'none', printed: '－' })],
  ['a heading', entry('I-1', 'I-1', null)],
  ['a choice', entry('I-5-1', 'I-5-1', choice({ value: '実施する', count: 0 }))],
  ['the largest count', entry('I-5-1', 'I-5-1', choice({ count: 999_999_999 }))],
  ['marks', entry('II-f1-3-2', 'II-3-2', marks(mark({}), mark({ label: '専用線' })))],
  [
    'an inferred mark',
    entry('II-f1-3-2', 'II-3-2', marks(mark({ state: 'unclear', inferred: { state: 'on', why: '見本' } as never }))),
  ],
])('%s can be written', (_, own) => {
  expect(assertEntry(own, form).node.field).toBe(own.field);
});

describe('what cannot be written', () => {
  test.each<[entry: Entry, why: string]>([
    [entry('I-99', 'I-99', text('見本')), 'has no such key'],
    [entry('I-1-2', 'I-1-3', text('見本')), 'its field is "I-1-3", but must be "I-1-2"'],
    [entry('I-1-2', 'I-1-2', text('見本'), '二\n行'), 'its label is not one tidied line'],
    [entry('I-1', 'I-1', text('見本')), 'it only groups, but has a value'],
    [entry('I-1-2', 'I-1-2', null), 'it is an item, but has no value'],
    [entry('I-1-2', 'I-1-2', choice({})), 'its value is of type choice, but the item is of type text'],
    [entry('I-1-2', 'I-1-2', { type: 'none', printed: '見本' }), '"見本" is not a dash'],
    [entry('I-1-2', 'I-1-2', text('－')), 'a dash alone is a value of type none'],
    [entry('I-1-2', 'I-1-2', text('見本  ')), 'its text is not tidied'],
    [entry('I-5-1', 'I-5-1', choice({ options: ['実施する', '実施する'] })), 'an option stands twice'],
    [entry('I-5-1', 'I-5-1', choice({ options: [''] })), 'it has an empty option'],
    [entry('I-5-1', 'I-5-1', choice({ value: '' })), 'it has an empty value'],
    [entry('I-5-1', 'I-5-1', choice({ count: -1 })), 'its count is -1'],
    [entry('I-5-1', 'I-5-1', choice({ count: 1.5 })), 'its count is 1.5'],
    [entry('I-5-1', 'I-5-1', choice({ count: 1_000_000_000 })), 'at most nine digits'],
    [entry('II-f1-3-2', 'II-3-2', marks(mark({}), mark({}))), 'a mark stands twice'],
    [entry('II-f1-3-2', 'II-3-2', marks(mark({ label: '' }))), 'it has an empty label of a mark'],
    [entry('II-f1-3-2', 'II-3-2', marks(mark({ text: ' 甲' }))), 'its text of a mark is not tidied'],
    [entry('II-f1-3-2', 'II-3-2', marks(mark({ count: -1 }))), 'its count is -1'],
    [
      entry('II-f1-3-2', 'II-3-2', marks(mark({ inferred: { state: 'on', why: '見本' } as never }))),
      'only an unclear mark can be inferred',
    ],
  ])('%j: %s', (own, why) => {
    expect(() => assertEntry(own, form)).toThrow(why);
  });
});

describe('a row of the history', () => {
  const row = (more: Partial<Change>): Change => ({
    date: '令和5年4月1日',
    item: 'Ⅰ 1②',
    before: '',
    after: '見本',
    timing: '事前',
    note: '',
    flags: [],
    ...more,
  });

  test('in normal form can be written', () => {
    expect(() => assertChange(row({}), 1)).not.toThrow();
  });

  test.each(['date', 'before', 'after', 'note', 'item'] as const)('with an untidied %s cannot', (name) => {
    expect(() => assertChange(row({ [name]: '見本 \n' }), 3)).toThrow(`Cannot write change-3 as Markdown: its ${name}`);
  });
});
