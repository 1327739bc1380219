import type { OriginSpan } from './origin.ts';
import { sourcePlaceToWords } from './source-place.ts';

/** Pages of a PDF on which something is printed, ascending, each once; empty for other originals. */
export function pagesOf({ more = [], ...first }: OriginSpan): number[] {
  const pages = [first, ...more].flatMap((place) => ('page' in place ? [place.page] : []));
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** Numbers with runs joined: 12, 13, 15 → `12～13、15`. */
function joinRuns(numbers: readonly number[], to: string, and: string): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}${to}${last}`)).join(and);
}

/**
 * Where something is printed in its original, in words for readers: `12ページ`, `シート「Ⅰ」B3:F7`, `表4の2行目`; null for lines of
 * a text, which readers of the published document do not see.
 */
export function originWords(origin: OriginSpan): string | null {
  if ('page' in origin) return `${joinRuns(pagesOf(origin), '～', '、')}ページ`;
  if ('paragraph' in origin) return sourcePlaceToWords({ paragraphs: [origin.paragraph, origin.paragraph] });
  return 'lines' in origin ? null : sourcePlaceToWords(origin);
}

/** Pages as reference formats count them: `12`, `12-13, 15`; null where the original has none. */
export function pageRanges(origin: OriginSpan): string | null {
  const pages = pagesOf(origin);
  return pages.length === 0 ? null : joinRuns(pages, '-', ', ');
}
