import { foldLabel, nfkc } from '../../text/fold.ts';
import { foldWithOffsets } from '../../text/offsets.ts';

/** A text, folded once so that many labels can be held against them. */
export interface LabelText {
  /** In one width; circled digits stay. Offsets are those of this text. */
  text: string;
  /** As `foldLabel` compares. */
  folded: string;
  /** How many folded letters stand before each offset. */
  lettersBefore: number[];
  /** Offset behind each folded letter. */
  ends: number[];
}

export function toLabelText(printed: string): LabelText {
  const text = nfkc(printed);
  const { folded, ends } = foldWithOffsets(text, foldLabel);
  const lettersBefore: number[] = [];
  let letters = 0;
  for (let offset = 0; offset <= text.length; offset += 1) {
    while ((ends[letters] ?? Infinity) <= offset) letters += 1;
    lettersBefore.push(letters);
  }
  return { text, folded, lettersBefore, ends };
}

const CLOSING = /^[)\]」。.]*/u;

/** Offset behind a folded label that begins at an offset; null where the text goes on otherwise. */
export function endOfLabel({ text, folded, lettersBefore, ends }: LabelText, label: string, at: number): number | null {
  const from = lettersBefore[at] ?? folded.length;
  if (label === '' || !folded.startsWith(label, from)) return null;
  const end = ends[from + label.length - 1] ?? text.length;
  return end + (CLOSING.exec(text.slice(end))?.[0].length ?? 0);
}
