import { describe, expect, test } from 'vitest';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { ObservedRow, Interpretation } from '../../src/import/place/observe-row.ts';
import { BeamDecoder } from '../../src/import/place/beam-decoder.ts';

const form = loadForm('juten');
const finder = new BeamDecoder(form);

/** A part that is the label of an item, or words of a value at this cost; `gap`: a page break stands before it. */
function part(field: string, { content = 4, gap = false, block = null as number | null } = {}): ObservedRow {
  const node = nodeByField(form, field) ?? expect.unreachable(`no field ${field}`);
  const options: Interpretation[] = [
    { kind: 'label', labels: [{ node, block, text: node.label }], values: [], cost: 0, shared: false },
    { kind: 'content', values: [], cost: content },
  ];
  return { part: { kind: 'line', text: node.label, lines: [1, 1] }, lines: [1, 1], gap, options };
}

/** How each part is read: the key of its label, or 'content'. */
const read = (...parts: ObservedRow[]): string[] =>
  finder.find(parts).map(({ option, block }) => {
    const field = option.kind === 'label' ? option.labels[0]?.node.field : undefined;
    return field === undefined ? option.kind : `${field}${block === null ? '' : `#${block}`}`;
  });

describe('a label further on in the form', () => {
  // Between ① and ③ of Ⅰ1 stands one item, and a jump over it costs 1 within a page.
  test.each([
    ['within a page, words of a value at less than a jump', { content: 0.9 }, 'content'],
    ['within a page, words of a value at more than a jump', { content: 1.1 }, 'I-1-3'],
    ['behind a page break, words of a value at as much', { content: 0.9, gap: true }, 'I-1-3'],
    ['behind a page break, words of a value at less than is left of a jump', { content: 0.35, gap: true }, 'content'],
    ['behind a page break, words of a value at a little more', { content: 0.45, gap: true }, 'I-1-3'],
  ])('%s', (_, how, expected) => {
    expect(read(part('I'), part('I-1'), part('I-1-1'), part('I-1-3', how)).at(-1)).toBe(expected);
  });

  test('that is the next one costs nothing', () => {
    expect(read(part('I'), part('I-1'), part('I-1-1'), part('I-1-2', { content: 0.01 })).at(-1)).toBe('I-1-2');
  });
});

test('the first items of a block behind its last ones begin the next block', () => {
  const parts = ['I', 'I-2', 'I-2-system', 'I-2-system-1', 'I-2-system-2', 'I-2-system-3', 'I-2-system-1'];
  expect(read(...parts.map((field) => part(field, { block: field === 'I-2-system' ? 1 : null }))).slice(2)).toEqual([
    'I-2-system#1',
    'I-2-system-1#1',
    'I-2-system-2#1',
    'I-2-system-3#1',
    'I-2-system-1#2',
  ]);
});
