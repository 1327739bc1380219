import type { Assessment, Change, Entry, Value } from '../../src/assessment/types.ts';
import { keyOf, walk } from '../../src/forms/keys.ts';
import type { Form, FormNode } from '../../src/forms/types.ts';
import { pick, seeded, type Random } from './random.ts';
import { makeText } from './words.ts';

/** Makes a text of about so many characters. */
export type MakeText = (length: number, random: Random) => string;

export interface AssessmentSize {
  /** Characters of the Markdown, about. */
  characters: number;
  /** Rows of 変更箇所; their texts are half of all texts. */
  changes: number;
  /** Share of the texts that are taken from templates of their item, every other one with an edit: 0 to 1. */
  copied?: number;
  /** Only the first items of the form; all unless said. */
  items?: number;
  /** What the texts are made of; the sentences of words.ts unless said. */
  text?: MakeText | undefined;
}

/** Templates of one item. */
const TEMPLATES = 6;

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
  const nodes = firstItems(
    [...walk(form)].filter((node) => !isCover(node)),
    size.items ?? Infinity,
  );
  const texts = nodes.filter((node) => node.type === 'text').length;
  const half = Math.max(0, size.characters - OVERHEAD * nodes.length - ROW * size.changes) / 2;
  const each = half / texts;
  const text = size.text ?? makeText;
  return {
    frontmatter,
    entries: nodes.map((node) => makeEntry(node, { length: each, copied: size.copied ?? 0, text }, random)),
    changes: Array.from({ length: nodes.some(({ special }) => special === 'changes') ? size.changes : 0 }, (_, n) =>
      makeChange(n, pick(nodes, random), half / size.changes / 2, text, random),
    ),
    unplaced: [],
  };
}

const isCover = (node: FormNode): boolean => node.special === 'cover' || (node.parent !== null && isCover(node.parent));

/** The places up to the last of so many items. */
function firstItems(nodes: FormNode[], count: number): FormNode[] {
  const items = nodes.filter(({ type }) => type !== null);
  const next = items[count];
  return next === undefined ? nodes : nodes.slice(0, nodes.indexOf(next));
}

interface TextSize {
  /** Characters, on average. */
  length: number;
  copied: number;
  text: MakeText;
}

function makeEntry(node: FormNode, size: TextSize, random: Random): Entry {
  const key = keyOf({ node, file: inFile(node) ? 1 : null, block: inBlock(node) ? 1 : null });
  const label = node.onHeading ? '' : labelOf(node);
  return { key, field: node.field, label, value: makeValue(node, size, random) };
}

function makeValue(node: FormNode, { length, copied, text }: TextSize, random: Random): Value | null {
  switch (node.type) {
    case null:
      return null;
    case 'text':
      return {
        type: 'text',
        text: random() < copied ? copyTemplate(node, length, random) : text(length * (0.5 + random()), random),
      };
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

function copyTemplate(node: FormNode, length: number, random: Random): string {
  const place = [...node.field].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e6;
  const template = makeText(length, seeded(place * TEMPLATES + Math.floor(random() * TEMPLATES)));
  return random() < 0.5 ? template : template.replace(/確認し|点検し|照合し/u, '見直し');
}

function makeChange(n: number, node: FormNode, length: number, text: MakeText, random: Random): Change {
  const before = text(length, random);
  return {
    date: `令和${1 + (n % 7)}年${1 + (n % 12)}月1日`,
    item: `${node.parent?.label ?? ''} ${node.label}`.trim(),
    before,
    after: before.replace(/点検/gu, '検査') + text(length / 10, random),
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
