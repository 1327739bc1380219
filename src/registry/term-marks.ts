import { type ItemSubtree, walkBranches } from '../assessment/outline.ts';
import type { Value } from '../assessment/types.ts';
import { byLetter } from '../text/by-letter.ts';
import { rememberedOf } from '../text/remembered.ts';
import type { GlossaryTerm } from './glossary.ts';

/** A term of the glossary where it stands in a text; offsets in UTF-16 units. */
export interface TermSpan {
  id: string;
  start: number;
  end: number;
}

/** Where terms are explained in an item: in its label, in lines of its text, in labels of its marks, by their index. */
export interface TermMarks {
  label: TermSpan[];
  lines: ReadonlyMap<number, TermSpan[]>;
  marks: ReadonlyMap<number, TermSpan[]>;
}

/** Finds terms in texts; those in `seen` are passed over, and those that are found are added to it. */
export type TermFinder = (text: string, seen: Set<string>) => TermSpan[];

/** A word may not be cut out of a longer one of the same script: LAN in LGWAN, サーバ in サーバー. */
const SCRIPTS = [/[a-z0-9]/u, /[ァ-ヶー]/u];

/** Full width and half width are one, and so are capitals, as far as a letter stays one letter: offsets stay right. */
const foldLetters = byLetter((text) =>
  Array.from(text, (letter) => {
    const folded = letter.normalize('NFKC').toLowerCase();
    return folded.length === letter.length ? folded : letter;
  }).join(''),
);

const continues = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && SCRIPTS.some((script) => script.test(a) && script.test(b));

/**
 * Finds the terms of a glossary in texts. Of words that overlap the longest one counts, so that 提供 in 情報提供ネットワークシステム is not
 * explained. Every page of an assessment asks for it.
 */
export const termFinder = rememberedOf(makeFinder);

function makeFinder(terms: readonly GlossaryTerm[]): TermFinder {
  const owners = new Map<string, string>();
  for (const { id, term, aliases } of terms) for (const word of [term, ...aliases]) owners.set(foldLetters(word), id);
  const wordAt = finderOfWords([...owners.keys()]);
  return (text, seen) => {
    const folded = foldLetters(text);
    const spans: TermSpan[] = [];
    for (let start = 0; start < folded.length; start += 1) {
      const word = wordAt(folded, start);
      if (word === null) continue;
      const end = start + word.length;
      const id = owners.get(word);
      const isWhole = !continues(folded[start - 1], word[0]) && !continues(word.at(-1), folded[end]);
      if (id !== undefined && isWhole && !seen.has(id)) {
        seen.add(id);
        spans.push({ id, start, end });
      }
      start = end - 1;
    }
    return spans;
  };
}

/** UTF-16 units. */
const UNITS = 0x1_0000;

/** The longest of the words that stands at a place of a text; null where none does, as at nearly all places. */
function finderOfWords(words: readonly string[]): (text: string, at: number) => string | null {
  const byFirst = Map.groupBy(
    words.toSorted((a, b) => b.length - a.length),
    (word) => word.charCodeAt(0),
  );
  const isFirst = new Uint8Array(UNITS);
  for (const unit of byFirst.keys()) isFirst[unit] = 1;
  return (text, at) => {
    const unit = text.charCodeAt(at);
    if (isFirst[unit] === 0) return null;
    return byFirst.get(unit)?.find((word) => text.startsWith(word, at)) ?? null;
  };
}

/**
 * Where the terms of the glossary stand for the first time in each section of a document, by item key. Lists of recorded items are
 * left as they are.
 */
export function markTerms(sections: readonly ItemSubtree[], find: TermFinder): Map<string, TermMarks> {
  const marks = new Map<string, TermMarks>();
  for (const section of sections) {
    const seen = new Set<string>();
    for (const { entry, node } of walkBranches([section])) {
      const own: TermMarks = {
        label: find(entry.label, seen),
        lines: spansOf(node?.parent?.special === 'annex' ? [] : linesOf(entry.value), find, seen),
        marks: spansOf(entry.value?.type === 'marks' ? entry.value.marks.map(({ label }) => label) : [], find, seen),
      };
      if (own.label.length + own.lines.size + own.marks.size > 0) marks.set(entry.key, own);
    }
  }
  return marks;
}

const linesOf = (value: Value | null): string[] => (value?.type === 'text' ? value.text.split('\n') : []);

function spansOf(texts: readonly string[], find: TermFinder, seen: Set<string>): Map<number, TermSpan[]> {
  const found = texts.map((text, at) => [at, find(text, seen)] as const);
  return new Map(found.filter(([, spans]) => spans.length > 0));
}
