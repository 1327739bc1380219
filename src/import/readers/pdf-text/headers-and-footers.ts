import { walk } from '../../../forms/keys.ts';
import type { Form } from '../../../forms/types.ts';
import { LAYER_LINE } from '../../../match/thresholds.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import { tidyLine } from '../../../text/tidy.ts';
import type { Bilingual } from '../../../text/bilingual.ts';
import type { SourceBlock } from '../../types.ts';
import type { LayerLine, LayerPage } from './pages.ts';

const REPEATED: Bilingual = {
  ja: '各ページに繰り返し印字されている行（柱やページ番号）です。',
  en: 'A line that is printed on each page (a running title, a page number).',
};
const WORDS = /[\p{L}#]/u;

/**
 * Takes running heads and page numbers off the pages; lines that differ in their digits alone are one. The first stays as a stray,
 * the others are repeats. Words that the form itself prints on many pages are none.
 */
export function takeHeadersAndFooters(
  pages: readonly LayerPage[],
  form: Form,
): { pages: LayerPage[]; parts: SourceBlock[] } {
  const print = new Set([foldLabel('選択肢')]);
  for (const { options, marks } of walk(form))
    for (const words of [...options, ...marks.map(({ label }) => label)]) print.add(foldLabel(words));
  const keyOf = (line: LayerLine, page: LayerPage): string | null => {
    const alone = page.lines.every((other) => other === line || other.block !== line.block);
    const words = foldLabel(line.text);
    return alone && !print.has(words) ? fold(line.text).replace(/\d+/gu, '#') : null;
  };
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.flatMap((line) => keyOf(line, page) ?? []));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(LAYER_LINE.pages.value, pages.length * LAYER_LINE.share.value);
  const running = (line: LayerLine, page: LayerPage): boolean => {
    const key = keyOf(line, page);
    return key !== null && WORDS.test(key) && (counts.get(key) ?? 0) >= least;
  };
  const seen = new Set<string>();
  const parts: SourceBlock[] = [];
  const rest = pages.map((page): LayerPage => {
    const taken = new Set(page.lines.filter((line) => running(line, page)));
    for (const line of taken) {
      const text = tidyLine(line.text);
      const lines: [number, number] = [line.number, line.number];
      const key = fold(text).replace(/\d+/gu, '#');
      if (seen.has(key)) parts.push({ kind: 'repeat', text, lines });
      else parts.push({ kind: 'stray', text, lines, why: REPEATED });
      seen.add(key);
    }
    return { lines: page.lines.filter((line) => !taken.has(line)) };
  });
  return { pages: rest.filter(({ lines }) => lines.length > 0), parts };
}
