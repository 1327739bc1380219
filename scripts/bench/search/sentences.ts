import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../../src/assessment/value-text.ts';
import { readAssessment } from '../../../src/assessment/read.ts';
import type { MakeText } from '../generate.ts';
import { pick, type Random } from '../random.ts';

/** Shorter ones are labels and dates. */
const SHORTEST = 7;
/** Of all sentences, the share that names something with a name of its own, and that takes a compound from another sentence. */
const NAMED = 0.06;
const MIXED = 0.2;
const KANJI = /[\p{Script=Han}]{2,6}/gu;

/** Sentences of the assessments of a content folder, in their order. */
export function readSentences(content: string): string[] {
  const root = join(content, 'assessments');
  const sentences: string[] = [];
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.md')) continue;
    const { assessment } = readAssessment(readFileSync(join(root, path), 'utf8'), { path });
    const texts = [
      ...(assessment?.entries.map(({ value }) => textOf(value)) ?? []),
      ...(assessment?.changes.flatMap(({ before, after }) => [before, after]) ?? []),
    ];
    for (const text of texts)
      sentences.push(...text.split(/(?<=。)|\n/u).filter((sentence) => sentence.trim().length >= SHORTEST));
  }
  return [...new Set(sentences)];
}

/**
 * Makes texts of sentences that were written by hand. So that a large corpus has more words than a small one, as real ones do, compounds wander
 * from sentence to sentence and names are made up of its characters.
 */
export function textMaker(sentences: readonly string[]): MakeText {
  const compounds = [...new Set(sentences.flatMap((sentence) => sentence.match(KANJI) ?? []))];
  const characters = [...compounds.join('')];
  const vary = (sentence: string, random: Random): string => {
    const luck = random();
    if (luck > NAMED + MIXED) return sentence;
    const other =
      luck > NAMED
        ? pick(compounds, random)
        : Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(characters, random)).join('');
    const own = sentence.match(KANJI);
    return own === null ? sentence : sentence.replace(pick(own, random), () => other);
  };
  return (length, random) => {
    let text = '';
    while (text.length < length) text += vary(pick(sentences, random), random) + (random() < 0.3 ? '\n' : '');
    // Normal form: no empty lines, no white space at an end.
    return text.replace(/\s*\n\s*/gu, '\n').trim();
  };
}
