import type { Random } from '../random.ts';
import { pick } from '../random.ts';
import {
  filledPlace,
  insertAt,
  LINE_MUTATIONS,
  mutate,
  placeInside,
  replaceLine,
  type Mutation,
} from './mutate-lines.ts';
import { uniqueWord } from './planted-words.ts';

const SIGNS = [
  '#',
  '## ',
  '- ',
  '- [x] ',
  '- [ ] ',
  '  ',
  '    ',
  '> ',
  '1. ',
  '```',
  '---',
  '***',
  '***',
  '*',
  '_',
  '~~',
  '`',
  '[a]: ',
  '[^1]',
  '![](',
  '<b>',
  '<!-- ',
  ' -->',
  '<div>',
  '\\',
  '&#x110000;',
  '&lt;',
  '{#I-1-1}',
  '{#',
  '（判読不明）',
  '（原文のまま）',
  '|',
  '|---|',
  '\t',
  'https://',
  'a@b.jp',
  '：',
];

const MARKDOWN_MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...LINE_MUTATIONS,
  'insert sign': (lines, random) => {
    const at = filledPlace(lines, random);
    const line = lines[at] ?? '';
    const inside = random() < 0.5 ? 0 : placeInside(line, random);
    return replaceLine(lines, at, [insertAt(line, inside, pick(SIGNS, random))]);
  },
  indent: (lines, random) => {
    const at = filledPlace(lines, random);
    return replaceLine(lines, at, [' '.repeat(Math.floor(random() * 9)) + (lines[at] ?? '')]);
  },
};

/** A mutated file of an assessment, and the words that were planted in it. */
export interface MutatedMarkdown {
  markdown: string;
  words: string[];
  names: string[];
}

/** So many of the mutations leave the front matter alone: most faults there end the reading of a file. */
const BODY_ONLY = 0.9;
/** A line of a text, which takes further words. */
const TEXT = /^[^\s#>|*+-]/u;

/** A file with a word planted in its texts and one to three mutations. */
export function mutateMarkdown(markdown: string, random: Random): MutatedMarkdown {
  const lines = markdown.split('\n');
  const end = lines.indexOf('---', 1) + 1;
  const [head, body] = [lines.slice(0, end), lines.slice(end)];
  const word = uniqueWord(markdown, random);
  const texts = body.flatMap((line, at) => (TEXT.test(line) ? [at] : []));
  const at = texts.length === 0 || random() < 0.1 ? filledPlace(body, random) : pick(texts, random);
  const line = body[at] ?? '';
  const planted = replaceLine(
    body,
    at,
    random() < 0.3 ? [line, '', word, ''] : [insertAt(line, placeInside(line, random), word)],
  );
  const isWhole = random() >= BODY_ONLY;
  const { lines: mutated, names } = mutate(isWhole ? [...head, ...planted] : planted, MARKDOWN_MUTATIONS, random);
  return { markdown: (isWhole ? mutated : [...head, ...mutated]).join('\n'), words: [word], names };
}
