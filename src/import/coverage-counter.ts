import { withoutBoxes } from '../match/boxes.ts';
import { countCharacters } from '../text/tidy.ts';
import type { SourceBlock } from './types.ts';

/** Characters of a document (white space and ○ boxes aside) by where they went; `placed` and `unplaced` make up `total`. */
export interface Coverage {
  total: number;
  /** In items and changes, with the labels, and in what the form itself prints. */
  placed: number;
  /** Under 未整理の記載. */
  unplaced: number;
  /** Of the placed ones: words the source prints a second time. */
  repeated: number;
  /** Of the placed ones: print that no item holds (page numbers, contents lists, headings of empty runs). */
  print: number;
}

/** Where characters can go. */
export type Destination = 'label' | 'item' | 'change' | 'print' | 'repeated' | 'unplaced';

/** How many characters of a text are counted. */
export const charactersOf = (text: string): number => countCharacters(withoutBoxes(text));

/** Characters of a part, without those of cells that reach into it from above. */
export function charactersOfPart(part: SourceBlock): number {
  if (part.kind !== 'row') return charactersOf(part.text);
  return part.cells.reduce((sum, cell) => sum + (cell.spanned ? 0 : charactersOf(cell.text)), 0);
}

/** Keeps book of the characters of a document while they find their place. */
export class CoverageCounter {
  readonly #counts: Record<Destination, number> = {
    label: 0,
    item: 0,
    change: 0,
    print: 0,
    repeated: 0,
    unplaced: 0,
  };

  add(where: Destination, characters: number): void {
    this.#counts[where] += characters;
  }

  /** Takes characters out of one place into another. */
  reassign(from: Destination, to: Destination, characters: number): void {
    this.add(from, -characters);
    this.add(to, characters);
  }

  /** The account of a document; throws where the characters of its parts are not those that found a place. */
  close(parts: readonly SourceBlock[]): Coverage {
    const { label, item, change, print, repeated, unplaced } = this.#counts;
    const total = parts.reduce((sum, part) => sum + charactersOfPart(part), 0);
    const placed = label + item + change + print + repeated;
    if (placed + unplaced !== total)
      throw new Error(
        `Internal error, please report it: of ${total} characters ${placed} were placed and ${unplaced} were not, ${total - placed - unplaced} are lost.`,
      );
    return { total, placed, unplaced, repeated, print };
  }
}
