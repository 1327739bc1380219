import { tidyLine } from '../../../text/tidy.ts';

/** Marks that begin a line of a list when white space, or the end of a sentence, stands before them. */
const MARKER =
  /(?<=[\s\u3000。])(?:[①-⑳]|[・•●○■□◆◇★※](?=\S)|[(（]?(?:\d{1,2}|[０-９]{1,2})[.．)）](?!\d)|[【＜<〈](?=[^>＞】〉]{2,40}[>＞】〉]))/gu;
/** A caption in brackets at the head of a line, which stands on a line of its own. */
const CAPTION = /^(\s*[【＜<〈][^【】＜＞<>〈〉]{2,60}[】＞>〉])[\s\u3000]+(?=\S)/u;
const OPEN = /[「『(（]/gu;
const CLOSE = /[」』)）]/gu;

const depth = (text: string): number => (text.match(OPEN)?.length ?? 0) - (text.match(CLOSE)?.length ?? 0);

/**
 * Breaks the text of a cell before list markers (①, ・, 1., (1), 【…】): the only line breaks that mean something,
 * since an OCR cell runs its lines together. A marker inside an open quotation or bracket, or right behind another marker, starts no line.
 */
export function breakBeforeMarkers(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => breakLine(line))
    .flatMap((line) => line.replace(CAPTION, '$1\n').split('\n'))
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n');
}

function breakLine(line: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const match of line.matchAll(MARKER)) {
    const before = line.slice(start, match.index);
    if (depth(before) > 0 || /^[\s\u3000]*(?:[・•]|[(（]?[\d０-９]{1,2}[.．)）])?[\s\u3000]*$/u.test(before)) continue;
    lines.push(before);
    start = match.index;
  }
  lines.push(line.slice(start));
  return lines;
}
