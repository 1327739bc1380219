import { LAYER_READING } from '../../../match/thresholds.ts';

/** A printed line that is not blank. */
export interface LayerLine {
  /** In the source, from 1. */
  number: number;
  text: string;
  /** Lines with no blank line between them share a block; blocks are numbered through the document. */
  block: number;
}

/** Lines of one page in the order of the text layer, which need not be the printed one. */
export interface LayerPage {
  lines: LayerLine[];
}

/** Divides a text layer into pages (form feeds, else runs of blank lines) and blocks (one or two blank lines). */
export function splitPages(text: string): LayerPage[] {
  const fed = text.trim().includes('\f');
  const pages: LayerPage[] = [{ lines: [] }];
  let blank = 0;
  let block = 0;
  const turn = (): void => {
    if ((pages.at(-1)?.lines.length ?? 0) > 0) pages.push({ lines: [] });
  };
  for (const [at, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const feeds = raw.split('\f');
    for (const [part, line] of feeds.entries()) {
      if (fed && part > 0) turn();
      if (line.trim() === '') {
        blank += 1;
        continue;
      }
      if (!fed && blank >= LAYER_READING.pageBreak.value) turn();
      if (blank > 0 || part > 0) block += 1;
      blank = 0;
      pages.at(-1)?.lines.push({ number: at + 1, text: line, block });
    }
  }
  return pages.filter((page) => page.lines.length > 0);
}
