import type { Assessment, Entry } from '../../assessment/types.ts';
import type { FormNode } from '../../forms/types.ts';
import type { Lines } from '../types.ts';
import { Grams } from './grams.ts';
import { printedWords } from './words.ts';
import { COVERED_PRINT } from '../../match/thresholds.ts';

/** Lines of the source that the items, changes and unplaced words of a written assessment were read from. */
export interface WrittenPlaces {
  lines: Readonly<Record<string, Lines>>;
  spans: Readonly<Record<string, readonly Lines[]>>;
  changeLines: readonly Lines[];
  unplacedLines: readonly Lines[];
}

/** An item whose label and value stand on so many lines has its words on each of them. */
const MOST_LINES = 60;
/** Where more texts come from one line they are asked as one. */
const MOST_TEXTS = 12;
const RUN = COVERED_PRINT.unplaced.value;

/** Everything that an item of the Markdown says, its options and captions too. */
function wordsOfEntry({ label, value }: Entry, node: FormNode | null): string {
  const captions = node?.marks.map(({ group }) => group ?? '') ?? [];
  switch (value?.type) {
    case 'text':
      return `${label}\n${value.text}`;
    case 'choice':
      return [label, value.value ?? '', ...value.options, value.count ?? ''].join('\n');
    case 'marks':
      return [label, ...captions, ...value.marks.flatMap((mark) => [mark.label, mark.text, mark.count ?? ''])].join('\n');
    case 'date':
    case 'none':
      return `${label}\n${value.printed}`;
    default:
      return label;
  }
}

/** The texts of a written assessment by the line of the source they were read from. */
export class WrittenTexts {
  readonly #byLine = new Map<number, Set<Grams>>();
  readonly #unplacedByLine = new Map<number, Grams>();
  readonly #unplaced = new Set<string>();
  readonly #all = new Grams();

  constructor(written: Assessment, places: WrittenPlaces, nodeOf: (field: string) => FormNode | null) {
    for (const entry of written.entries) {
      const grams = this.#keep(wordsOfEntry(entry, nodeOf(entry.field)));
      const lines = places.lines[entry.key];
      if (lines) this.#addTo(lines, grams);
      for (const span of places.spans[entry.key] ?? []) this.#addTo(span, grams);
    }
    for (const [at, change] of written.changes.entries()) {
      const { date, item, before, after, timing, note } = change;
      const grams = this.#keep([date, item, before, after, timing, note].join('\n'));
      const [first, last] = places.changeLines[at] ?? [0, -1];
      for (let line = first; line <= last; line += 1) this.#addLine(line, grams);
    }
    for (const [at, { text }] of written.unplaced.entries()) this.#addUnplaced(text, places.unplacedLines[at]?.[0] ?? 0);
  }

  #keep(text: string): Grams {
    const grams = new Grams();
    grams.add(text);
    this.#all.add(text);
    return grams;
  }

  #addTo([first, last]: Lines, grams: Grams): void {
    for (let line = first; line <= last && line < first + MOST_LINES; line += 1) this.#addLine(line, grams);
    this.#addLine(last, grams);
  }

  #addLine(line: number, grams: Grams): void {
    this.#byLine.set(line, (this.#byLine.get(line) ?? new Set()).add(grams));
  }

  #addUnplaced(text: string, line: number): void {
    const grams = this.#unplacedByLine.get(line) ?? new Grams();
    grams.add(text);
    this.#unplacedByLine.set(line, grams);
    for (const { folded } of printedWords(text)) {
      this.#unplaced.add(folded);
      for (let at = 0; at + RUN <= folded.length; at += 1) this.#unplaced.add(folded.slice(at, at + RUN));
    }
  }

  /** Marks the letters of a folded word that the texts read from a line hold. */
  coverAt(line: number, folded: string, covered: boolean[]): void {
    const texts = this.#byLine.get(line);
    if (texts && texts.size > MOST_TEXTS) this.#all.cover(folded, covered);
    else for (const grams of texts ?? []) grams.cover(folded, covered);
    this.#unplacedByLine.get(line)?.cover(folded, covered);
  }

  /** Marks the letters of a folded word that stand among the unplaced words of any line. */
  coverUnplaced(folded: string, covered: boolean[]): void {
    if (this.#unplaced.has(folded)) covered.fill(true);
    for (let at = 0; at + RUN <= folded.length; at += 1)
      if (this.#unplaced.has(folded.slice(at, at + RUN))) covered.fill(true, at, at + RUN);
  }
}
