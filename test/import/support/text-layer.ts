import { BOX } from '../../../src/match/boxes.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { readCoherent } from '../../../src/import/readers/pdf-text/coherent.ts';
import { LabelKeys } from '../../../src/import/readers/pdf-text/labels.ts';
import { splitPages } from '../../../src/import/readers/pdf-text/pages.ts';
import { takeHeadersAndFooters } from '../../../src/import/readers/pdf-text/headers-and-footers.ts';
import type { SourceBlock } from '../../../src/import/types.ts';

/** A text layer of pages of blocks, as PDF programs write it: a blank line between blocks, three between pages. */
export const layer = (pages: readonly (readonly string[])[]): string =>
  pages.map((blocks) => blocks.join('\n\n')).join('\n\n\n\n');

/** The title that tells the form, as a page of its own. */
export const TITLE = ['特定個人情報保護評価書（重点項目評価書）'];

/** Reads a layer whose blocks are cells, however few words stand in it. */
export function readLayer(...printed: string[][]): SourceBlock[] {
  const form = loadForm('juten');
  const { pages, parts } = takeHeadersAndFooters(splitPages(layer([TITLE, ...printed])), form);
  return [...readCoherent(pages, form, new LabelKeys(form)).parts, ...parts];
}

const LETTERS: Record<string, string> = { [BOX.on]: '[○]', [BOX.empty]: '[ ]', [BOX.doubtful]: '[?]' };

/** Rows and headings in order, a line each: `label = value`, boxes as [○] [ ] [?], values without the list of options. */
export function said(parts: readonly SourceBlock[]): string[] {
  const show = (text: string): string =>
    text
      .replace(/(?:\n[＜<]選択肢[＞>])?(?:\n\d[)）] .*)+$/u, '')
      .replace(/[\ufdd0-\ufdd5]/gu, (letter) => LETTERS[letter] ?? letter)
      .replace(/\n/gu, ' / ');
  return parts.flatMap((part) => {
    if (part.kind === 'row') return [part.cells.map((cell) => show(cell.text)).join(' = ')];
    return part.kind === 'stray' || part.kind === 'repeat' ? [] : [show(part.text)];
  });
}

/** What has no certain place, and why. */
export const strays = (parts: readonly SourceBlock[]): { text: string; why: string }[] =>
  parts.flatMap((part) =>
    part.kind === 'stray' ? [{ text: part.text.replace(/\n/gu, ' / '), why: part.why.ja }] : [],
  );

const wordsOf = (part: SourceBlock): string =>
  part.kind === 'row' ? part.cells.map(({ text }) => text).join('') : part.text;

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.replace(/[\s\u3000]/gu, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/**
 * Letters that the parts have more or less often than the source, `x+1`. A letter of `BOX` stands for the brackets of one box, and
 * `BOX.on` for its ○ too.
 */
export function difference(source: string, parts: readonly SourceBlock[]): string[] {
  const before = count(source);
  const after = count(parts.map(wordsOf).join(''));
  const of = (letter: string): number => after.get(letter) ?? 0;
  const boxes = of(BOX.on) + of(BOX.empty) + of(BOX.doubtful);
  const add = (letter: string, more: number): Map<string, number> => after.set(letter, of(letter) + more);
  add('[', boxes);
  add(']', boxes);
  add('○', of(BOX.on));
  for (const letter of Object.values(BOX)) after.delete(letter);
  return Array.from(new Set([...before.keys(), ...after.keys()]))
    .map((letter) => ({ letter, more: of(letter) - (before.get(letter) ?? 0) }))
    .filter(({ more }) => more !== 0)
    .map(({ letter, more }) => `${letter}${more > 0 ? '+' : ''}${more}`);
}
