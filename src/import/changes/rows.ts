import { toPrinted } from '../../match/boxes.ts';
import type { Change, ChangeFlag } from '../../assessment/types.ts';
import { foldLabel, nfkc } from '../../text/fold.ts';
import { tidy, tidyLine } from '../../text/tidy.ts';
import type { SourceCell, Lines } from '../types.ts';
import { HISTORY_LAYER } from '../../match/thresholds.ts';

/** A row of 変更箇所 with its place in the source. */
export interface SourceChange {
  change: Change;
  lines: Lines;
}

/** 令和4年12月21日, 平成28年12月, 令和元年…, 2023年4月1日, with the words printed around it (予定). */
const DATE =
  /^(?:(?:(?:明治|大正|昭和|平成|令和)\s*(?:元|\d{1,2})|(?:19|20)\d{2})\s*年(?!\s*度)(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|(?:(?:19|20)\d{2}|[MTSHR]\d{1,2})[./-]\d{1,2}[./-]\d{1,2})(?:\s*[(（]予定[)）]|\s*を?予定)?/u;
/** 事前 or 事後 at the head of a cell, in brackets or not; `事前に…` is a text. */
const TIMING = /^[[(（［「]?\s*(事前|事後)\s*[\])）］」]?(?![^\s　、。（(※*])/u;
/** The words the form prints at the head of the columns, folded, in its order. */
export const CHANGE_COLUMNS = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'].map(
  foldLabel,
);
/** How a section key begins in the item column. */
const SECTION_KEY = /^(?:表紙|[(（]?別[添紙]|[ⅠⅡⅢⅣⅤⅥ]|[I1]{1,3}(?=[\s\-－(（.．\d①-⑳])|I?V(?=[\s\-－(（.．\d]))/u;

/** Whether the cells are the head of the table, or a part of it; a head of several columns may be damaged in some. */
export function isChangeHeader(cells: readonly SourceCell[]): boolean {
  const names = cells.map((cell) => foldLabel(cell.text)).filter((name) => name !== '');
  const exact = names.filter((name) => CHANGE_COLUMNS.includes(name)).length;
  if (names.length === 0 || exact === names.length) return exact > 0;
  return (
    exact >= HISTORY_LAYER.heads.value &&
    names.every((name) => CHANGE_COLUMNS.some((header) => header.startsWith(name)))
  );
}

/** The date that a text begins with, and what is printed behind it. */
function takeDate(text: string): { date: string; rest: string } | null {
  const flat = text.replace(/\n/gu, ' ').trim();
  const match = DATE.exec(nfkc(flat));
  if (!match) return null;
  // NFKC keeps the number of letters of a printed date, so the match measures the original too.
  return { date: tidyLine(flat.slice(0, match[0].length)), rest: tidyLine(flat.slice(match[0].length)) };
}

/** The cells from the date on, where nothing but empty cells stands before it. */
function fromDate(cells: readonly SourceCell[]): readonly SourceCell[] {
  const first = cells.findIndex(({ text }) => text !== '');
  return first > 0 && takeDate(cells[first]?.text ?? '') ? cells.slice(first) : cells;
}

/** Whether a row begins with a date. */
export const isDated = (cells: readonly SourceCell[]): boolean => takeDate(fromDate(cells)[0]?.text ?? '') !== null;

/**
 * Whether a row begins a change: a date stands first, or an item does where the date is lost. A row with its own 提出時期 is a change
 * too, unless the one above it still lacks that.
 */
export function beginsChange(printed: readonly SourceCell[], above: readonly SourceCell[] | null = null): boolean {
  const cells = fromDate(printed);
  const [first, second] = cells;
  if (!first || !second) return false;
  if (takeDate(first.text)) return true;
  const timing = findTiming(cells);
  if (first.text !== '') return timing > 2 && cells.length > 4;
  if (cells.length < 4) return false;
  return SECTION_KEY.test(second.text) || (timing > 2 && (above === null || findTiming(above) > 0));
}

/** Where 提出時期 stands: the last cell that is 事前 or 事後, else the last that begins so. */
function findTiming(cells: readonly SourceCell[]): number {
  const isTiming = ({ text }: SourceCell): boolean => text === '事前' || text === '事後';
  const at = cells.findLastIndex((cell, place) => place > 0 && isTiming(cell));
  return at > 0 ? at : cells.findLastIndex((cell, place) => place > 0 && TIMING.test(cell.text));
}

/** Reads one printed row by what its cells say, never by how many there are. */
export function readChangeRow(printed: readonly SourceCell[], lines: Lines): SourceChange {
  const cells = fromDate(printed);
  const flags = new Set<ChangeFlag>();
  const [head] = cells;
  const dated = takeDate(head?.text ?? '');
  if (!dated) flags.add('date-lost');
  // Where the column of dates is lost too, the item stands first.
  const first = dated || !SECTION_KEY.test(head?.text ?? '') ? head : undefined;
  const others = first ? cells.slice(1) : cells;
  const timingAt = findTiming(others);
  const body = timingAt < 0 ? [...others] : others.slice(0, timingAt);
  const item = dated && dated.rest !== '' ? dated.rest : tidyLine((body.shift()?.text ?? '').replace(/\n/gu, ' '));
  if (item === '') flags.add('damaged');
  if (timingAt < 0) flags.add('timing-lost');
  const { timing, note } =
    timingAt < 0 ? { timing: '' as const, note: noteOf(body.splice(2)) } : readTiming(others.slice(timingAt));
  const texts = body.map((cell) => toPrinted(cell.text));
  if (texts.length === 1) flags.add('damaged');
  const { before, after } = splitTexts(texts, flags);
  const date = dated?.date ?? tidyLine((first?.text ?? '').replace(/\n/gu, ' '));
  return { change: { date, item, before, after, timing, note, flags: Array.from(flags) }, lines };
}

function noteOf(cells: readonly SourceCell[]): string {
  return tidy(cells.map((cell) => toPrinted(cell.text)).join('\n'));
}

/** 提出時期 and 説明 of the cells from the one that begins with 事前 or 事後 on. */
function readTiming(cells: readonly SourceCell[]): Pick<Change, 'timing' | 'note'> {
  const [first, ...others] = cells;
  const words = first?.text ?? '';
  const [head = '', timing = ''] = TIMING.exec(words) ?? [];
  const rest = { text: words.slice(head.length), lines: first?.lines ?? [0, 0] } satisfies SourceCell;
  return { timing: timing === '事前' ? '事前' : '事後', note: noteOf([rest, ...others]) };
}

/** 変更前 and 変更後 of the cells between item and 提出時期; a row with more or fewer cells is damaged. */
function splitTexts(texts: string[], flags: Set<ChangeFlag>): { before: string; after: string } {
  if (texts.length <= 1) return { before: '', after: texts[0] ?? '' };
  if (texts.length === 2) return { before: texts[0] ?? '', after: texts[1] ?? '' };
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 2) return { before: filled[0] ?? '', after: filled[1] ?? '' };
  flags.add('damaged');
  const [before = '', ...others] = texts;
  return { before, after: others.filter((text) => text !== '').join('\n') };
}
