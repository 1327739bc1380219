import type { Assessment, Change, Entry, Value } from '../../src/assessment/types.ts';
import { keyOf, walk } from '../../src/forms/keys.ts';
import type { Form, FormNode } from '../../src/forms/types.ts';
import { pick, type Random } from './random.ts';
import { makeText } from './words.ts';

export interface AssessmentSize {
  /** Characters of the Markdown, about. */
  characters: number;
  /** Rows of 変更箇所; their texts are half of all texts. */
  changes: number;
}

/** Characters of the Markdown, on average, around the value of a place (heading, options) and around the texts of a change. */
const OVERHEAD = 45;
const ROW = 110;

/** An assessment that fills every place of a form once, with texts that give it the size that is asked for. */
export function generateAssessment(
  form: Form,
  frontmatter: Assessment['frontmatter'],
  size: AssessmentSize,
  random: Random,
): Assessment {
  const nodes = [...walk(form)].filter((node) => !isCover(node));
  const texts = nodes.filter((node) => node.type === 'text').length;
  const half = Math.max(0, size.characters - OVERHEAD * nodes.length - ROW * size.changes) / 2;
  const each = half / texts;
  return {
    frontmatter,
    entries: nodes.map((node) => makeEntry(node, each, random)),
    changes: Array.from({ length: size.changes }, (_, n) =>
      makeChange(n, pick(nodes, random), half / size.changes / 2, random),
    ),
    unplaced: [],
  };
}

const isCover = (node: FormNode): boolean => node.special === 'cover' || (node.parent !== null && isCover(node.parent));

function makeEntry(node: FormNode, length: number, random: Random): Entry {
  const key = keyOf({ node, file: inFile(node) ? 1 : null, block: inBlock(node) ? 1 : null });
  const label = node.onHeading ? '' : labelOf(node);
  return { key, field: node.field, label, value: makeValue(node, length, random) };
}

function makeValue(node: FormNode, length: number, random: Random): Value | null {
  switch (node.type) {
    case null:
      return null;
    case 'text':
      return { type: 'text', text: makeText(length * (0.5 + random()), random) };
    case 'choice':
      return { type: 'choice', value: pick(node.options, random), options: node.options, count: null };
    case 'marks':
      return {
        type: 'marks',
        marks: node.marks.map(({ label }) => ({
          label,
          state: random() < 0.4 ? 'on' : 'off',
          text: '',
          count: null,
          inferred: null,
        })),
      };
    case 'date':
      return { type: 'date', printed: '令和5年4月1日' };
  }
}

function makeChange(n: number, node: FormNode, length: number, random: Random): Change {
  const before = makeText(length, random);
  return {
    date: `令和${1 + (n % 7)}年${1 + (n % 12)}月1日`,
    item: `${node.parent?.label ?? ''} ${node.label}`.trim(),
    before,
    after: before.replace(/点検/gu, '検査') + makeText(length / 10, random),
    timing: n % 3 === 0 ? '事前' : '事後',
    note: '',
    flags: [],
  };
}

function labelOf(node: FormNode): string {
  const number = node.number === null ? '' : /[①-⑳]/u.test(node.number) ? node.number : `${node.number} `;
  return `${number}${node.label}${node.repeat === 'block' ? '1' : ''}`;
}

const inFile = (node: FormNode): boolean => node.repeat === 'file' || (node.parent !== null && inFile(node.parent));
const inBlock = (node: FormNode): boolean => node.repeat === 'block' || (node.parent !== null && inBlock(node.parent));
