import type { Mark, Value } from './types.ts';

/** Stands behind a mark whose state cannot be read. */
const UNREADABLE = '（判読不明）';

/**
 * What a reader reads as the value, as printed, lines kept: the text; the chosen option and its count (`委託する（6）件`); the marks
 * that are on or unclear, one a line with their words (`その他（LGWAN）`), unclear ones saying so; the printed date; the dash of
 * 'none'. '' when the document prints nothing.
 */
export function textOf(value: Value | null): string {
  if (value === null) return '';
  switch (value.type) {
    case 'text':
      return value.text;
    case 'choice':
      return (value.value ?? '') + countOf(value.count);
    case 'marks':
      return value.marks
        .filter((mark) => mark.state !== 'off')
        .map(readMark)
        .join('\n');
    case 'date':
    case 'none':
      return value.printed;
  }
}

function readMark(mark: Mark): string {
  const words = mark.text === '' ? '' : `（${mark.text}）`;
  return mark.label + words + countOf(mark.count) + (mark.state === 'unclear' ? UNREADABLE : '');
}

const countOf = (count: number | null): string => (count === null ? '' : `（${count}）件`);
