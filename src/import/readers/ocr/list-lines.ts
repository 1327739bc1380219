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

/** A marker alone, which a second one does not part from its line. */
const MARKER_ALONE = /^(?:[・•]|[(（]?[\d０-９]{1,2}[.．)）])?$/u;

function breakLine(line: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let measured = 0;
  let open = 0;
  for (const match of line.matchAll(MARKER)) {
    open += depth(line.slice(measured, match.index));
    measured = match.index;
    if (open > 0 || MARKER_ALONE.test(line.slice(start, match.index).trim())) continue;
    lines.push(line.slice(start, match.index));
    start = match.index;
    open = 0;
  }
  lines.push(line.slice(start));
  return lines;
}
