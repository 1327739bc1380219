import { describe, expect, it } from 'vitest';
import { type ItemSubtree, nameOf, outline, pathsOf } from '../../src/assessment/outline.ts';
import type { Entry, Value } from '../../src/assessment/types.ts';
import { loadForm } from '../../src/forms/load.ts';

const form = loadForm('juten');

const entry = (key: string, text: string | null = null): Entry => ({
  key,
  field: key,
  label: key,
  value: text === null ? null : { type: 'text', text },
});

const CHOICE: Value = { type: 'choice', value: '実施する', options: ['実施する'], count: null };
const valued = (key: string, value: Value): Entry => ({ ...entry(key), value });

const tree = (branches: ItemSubtree[]): unknown[] =>
  branches.map(({ entry: { key }, children }) => (children.length === 0 ? key : [key, tree(children)]));

describe('outline', () => {
  it('nests blocks, files and children by the form', () => {
    const keys = [
      'I',
      'I-2',
      'I-2-system1',
      'I-2-system1-1',
      'I-2-system4',
      'I-2-system4-1',
      'II-f1',
      'II-f1-1',
      'II-f2',
    ];
    expect(
      tree(
        outline(
          keys.map((key) => entry(key)),
          form,
        ),
      ),
    ).toEqual([
      [
        'I',
        [
          [
            'I-2',
            [
              ['I-2-system1', ['I-2-system1-1']],
              ['I-2-system4', ['I-2-system4-1']],
            ],
          ],
        ],
      ],
      ['II-f1', ['II-f1-1']],
      'II-f2',
    ]);
  });

  it('hangs items whose heading is missing on the nearest heading above', () => {
    expect(tree(outline([entry('I'), entry('I-2-system4-1'), entry('II-f1-4-contract2-3')], form))).toEqual([
      ['I', ['I-2-system4-1']],
      'II-f1-4-contract2-3',
    ]);
  });

  it('keeps an entry that the form does not know', () => {
    const [branch] = outline([entry('X-9')], form);
    expect(branch).toMatchObject({ entry: { key: 'X-9' }, node: null, children: [] });
  });
});

describe('nameOf', () => {
  const name = (...entries: Entry[]): string => nameOf(outline(entries, form)[0] as ItemSubtree);

  it.each([
    [
      'the text on the heading',
      [entry('II-f1-4-contract2', '運用保守\n（夜間）'), entry('II-f1-4-contract2-3', '会社')],
      '運用保守',
    ],
    ['the first text beneath', [entry('I-2-system4'), entry('I-2-system4-1', '宛名システム')], '宛名システム'],
    ['nothing', [entry('I-2-system4')], ''],
    ['no text behind another value', [valued('II-f1-4-contract2', CHOICE), entry('II-f1-4-contract2-3', '会社')], ''],
    [
      'the text behind a dash',
      [valued('II-f1-4-contract2', { type: 'none', printed: '－' }), entry('II-f1-4-contract2-3', '会社\n支店')],
      '会社',
    ],
    ['a text that is empty', [entry('I-2-system4-1', ''), entry('I-2-system4-2', '宛名')], ''],
  ] as const)('takes %s', (_, entries, expected) => {
    expect(name(...entries)).toBe(expected);
  });
});

describe('pathsOf', () => {
  it('leads from the section to each entry, without ※', () => {
    const labels: [key: string, label: string][] = [
      ['III-f1', 'Ⅲ リスク対策 ※（７．②を除く。）'],
      ['III-f1-4', '4. 委託'],
      ['III-f1-4-none', ''],
      ['II-f1-3-1', '①入手元 ※'],
    ];
    const branches = outline(
      labels.map(([key, label]) => ({ ...entry(key), label })),
      form,
    );
    expect([...pathsOf(branches)]).toEqual([
      ['III-f1', ['Ⅲ リスク対策']],
      ['III-f1-4', ['Ⅲ リスク対策', '4. 委託']],
      ['III-f1-4-none', ['Ⅲ リスク対策', '4. 委託']],
      ['II-f1-3-1', ['①入手元']],
    ]);
  });
});
