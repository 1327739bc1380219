import type { Change, ChangeFlag } from '../../assessment/types.ts';
import { foldLabel, nfkc } from '../../text/fold.ts';
import { tidy, tidyLine } from '../../text/tidy.ts';
import type { Cell, Lines } from '../types.ts';
import { toPrinted } from '../values/printed.ts';

/** A row of 変更箇所 with its place in the source. */
export interface ReadChange {
  change: Change;
  lines: Lines;
}

/** 令和4年12月21日, 平成28年12月, 令和元年…, 2023年4月1日, with the words printed around it (予定). */
const DATE =
  /^(?:(?:(?:明治|大正|昭和|平成|令和)\s*(?:元|\d{1,2})|(?:19|20)\d{2})\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|(?:(?:19|20)\d{2}|[MTSHR]\d{1,2})[./-]\d{1,2}[./-]\d{1,2})(?:\s*[(（]予定[)）]|\s*を?予定)?/u;
const TIMING = /^(事前|事後)(?![^\s　、。（(])/u;
/** The words the form prints at the head of the columns. */
const HEADERS = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'].map(foldLabel);
/** How a section key begins in the item column. */
const SECTION_KEY = /^(?:表紙|[(（]?別[添紙]|[ⅠⅡⅢⅣⅤⅥ]|[I1]{1,3}(?=[\s\-－(（.．\d①-⑳])|I?V(?=[\s\-－(（.．\d]))/u;

/** Whether the cells are the head of the table, or a part of it. */
export function isChangeHeader(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell.text !== '');
  return filled.length > 0 && filled.every((cell) => HEADERS.includes(foldLabel(cell.text)));
}

interface DatedCell {
  date: string;
  rest: string;
}

function takeDate(text: string): DatedCell | null {
  const flat = text.replace(/\n/gu, ' ').trim();
  const match = DATE.exec(nfkc(flat));
  if (!match) return null;
  // NFKC keeps the number of letters of a printed date, so the match measures the original too.
  return { date: tidyLine(flat.slice(0, match[0].length)), rest: tidyLine(flat.slice(match[0].length)) };
}

/** Whether a row begins a change: a date stands first, or an item does where the date is lost. */
export function beginsChange(cells: readonly Cell[]): boolean {
  const [first, second] = cells;
  if (!first) return false;
  if (takeDate(first.text)) return true;
  return first.text === '' && second !== undefined && SECTION_KEY.test(second.text) && cells.length >= 4;
}

/** Where 提出時期 stands: the last cell that is, or begins with, 事前 or 事後. */
function findTiming(cells: readonly Cell[]): number {
  for (let at = cells.length - 1; at > 0; at -= 1) if (TIMING.test(cells[at]?.text ?? '')) return at;
  return -1;
}

/** Reads one printed row by what its cells say, never by how many there are. */
export function readChangeRow(cells: readonly Cell[], lines: Lines): ReadChange {
  const flags = new Set<ChangeFlag>();
  const [first, ...others] = cells;
  const dated = takeDate(first?.text ?? '');
  if (!dated) flags.add('date-lost');
  const timingAt = findTiming(others);
  const body = timingAt < 0 ? [...others] : others.slice(0, timingAt);
  const item = dated && dated.rest !== '' ? dated.rest : tidyLine((body.shift()?.text ?? '').replace(/\n/gu, ' '));
  if (timingAt < 0) flags.add('timing-lost');
  const { timing, note } =
    timingAt < 0 ? { timing: '' as const, note: noteOf(body.splice(2)) } : readTiming(others.slice(timingAt));
  const texts = body.map((cell) => toPrinted(cell.text));
  if (texts.length === 1) flags.add('damaged');
  const { before, after } = splitTexts(texts, flags);
  return { change: { date: dated?.date ?? '', item, before, after, timing, note, flags: Array.from(flags) }, lines };
}

function noteOf(cells: readonly Cell[]): string {
  return tidy(cells.map((cell) => toPrinted(cell.text)).join('\n'));
}

/** 提出時期 and 説明 of the cells from the one that begins with 事前 or 事後 on. */
function readTiming(cells: readonly Cell[]): Pick<Change, 'timing' | 'note'> {
  const [first, ...rest] = cells;
  const words = first?.text ?? '';
  const timing = words.startsWith('事前') ? '事前' : '事後';
  return { timing, note: noteOf([{ text: words.slice(timing.length), lines: first?.lines ?? [0, 0] }, ...rest]) };
}

/** 変更前 and 変更後 of the cells between item and 提出時期; a row with more or fewer cells is damaged. */
function splitTexts(texts: string[], flags: Set<ChangeFlag>): { before: string; after: string } {
  if (texts.length <= 1) return { before: '', after: texts[0] ?? '' };
  if (texts.length === 2) return { before: texts[0] ?? '', after: texts[1] ?? '' };
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 2) return { before: filled[0] ?? '', after: filled[1] ?? '' };
  flags.add('damaged');
  return {
    before: texts[0] ?? '',
    after: texts
      .slice(1)
      .filter((text) => text !== '')
      .join('\n'),
  };
}
