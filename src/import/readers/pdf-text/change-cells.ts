import { isDash } from '../../../text/dash.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import { readDate } from '../../../text/wareki.ts';
import { widthOf } from './join-lines.ts';
import type { LabelKeys } from './labels.ts';
import type { LayerLine } from './pages.ts';
import { HISTORY_LAYER } from '../../../match/thresholds.ts';

/** Words of one cell of 変更箇所, or of a part of one; `head` is the head of a column. */
export interface ChangeCell {
  kind: 'heading' | 'head' | 'date' | 'timing' | 'item' | 'note' | 'text';
  lines: LayerLine[];
}

/** Column heads, longest first, since one begins another. */
const HEADS = ['提出時期に係る説明', '変更前の記載', '変更後の記載', '提出時期', '変更日', '項目'].map(foldLabel);
const ONLY_HEADS = new RegExp(`^(?:${HEADS.join('|')})+$`, 'u');
const TIMING = /^(?:事前|事後)$/u;
const DATE = /^(?:(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})|20\d{2})年\d{1,2}月(?:\d{1,2}日)?(?:を?予定|\(予定\))?$/u;
/** How the item column begins. */
const ITEM = /^[\s　]*(?:表紙|[(（]?別[添紙]|[ⅠⅡⅢⅣⅤⅥ]|[IVＩＶ]{1,3}(?=[\s　\-－―(（.．\d０-９①-⑳]))/u;
const MOST_LINES = HISTORY_LAYER.headLines.value;
/** Words with which 提出時期に係る説明 gives reasons. */
const NOTE =
  /重要な変更|事前の提出|義務付けられ|軽微|誤字|形式的|再実施|改正|組織|機構改革|文言|様式|見直し|修正|ため/u;

/** Divides the lines of a page of the history into cells, in the order of the text layer. */
export function cellsOfPage(lines: readonly LayerLine[], keys: LabelKeys): ChangeCell[] {
  const heading = new Set<LayerLine>();
  for (const { nodes, stretches } of keys.find(lines)) {
    if (!nodes.some(({ special }) => special === 'changes')) continue;
    for (const { line } of stretches) heading.add(lines[line] as LayerLine);
  }
  const cells: ChangeCell[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as LayerLine;
    const taken: ChangeCell | null = heading.has(line) ? { kind: 'heading', lines: [line] } : takeWrapped(lines, at);
    if (taken) {
      cells.push(taken);
      at += taken.lines.length;
      continue;
    }
    const last = cells.at(-1);
    const [item, rest] = splitItem(line, keys);
    if (item) cells.push({ kind: 'text', lines: [item] });
    if (last?.kind === 'text' && last.lines.at(-1)?.block === line.block && !item) last.lines.push(line);
    else cells.push({ kind: 'text', lines: [rest] });
    at += 1;
  }
  return cells
    .flatMap(splitHead)
    .map((cell) => (cell.kind === 'text' ? { ...cell, kind: kindOfText(cell.lines) } : cell));
}

/** A date, 提出時期 or a head of a column, also broken over lines: narrow columns break them anywhere. */
function takeWrapped(lines: readonly LayerLine[], at: number): ChangeCell | null {
  for (let count = MOST_LINES; count > 0; count -= 1) {
    const part = lines.slice(at, at + count);
    if (part.length < count || part.some(({ block }) => block !== part[0]?.block)) continue;
    const kind = kindOf(part);
    if (kind !== null && (kind === 'head' || count < MOST_LINES)) return { kind, lines: part };
  }
  return null;
}

function kindOf(lines: readonly LayerLine[]): ChangeCell['kind'] | null {
  const words = fold(lines.map(({ text }) => text).join(''));
  if (DATE.test(words) && readDate(words).kind === 'date') return 'date';
  if (TIMING.test(words)) return 'timing';
  return isHeadOfColumns(words) ? 'head' : null;
}

/** Whether words are nothing but heads of the columns of the history. */
export const isHeadOfColumns = (words: string): boolean => ONLY_HEADS.test(foldLabel(words));

/** The item column and the words of the next column that the layer ran together on one line: a label of the form ends the item. */
function splitItem(line: LayerLine, keys: LabelKeys): [LayerLine | null, LayerLine] {
  for (const space of ITEM.test(line.text) ? line.text.matchAll(/(?<=\S)[\s　]+(?=[^\s　①-⑳0-9０-９（(])/gu) : []) {
    if (!keys.endsWithLabel(line.text.slice(0, space.index))) continue;
    const [item, rest] = [line.text.slice(0, space.index), line.text.slice(space.index + space[0].length)];
    return [
      { ...line, text: item },
      { ...line, text: rest },
    ];
  }
  return [null, line];
}

/** Several heads that the layer ran together on one line. */
function splitHead(cell: ChangeCell): ChangeCell[] {
  const [line] = cell.lines;
  const whole = foldLabel(cell.lines.map(({ text }) => text).join(''));
  if (cell.kind !== 'head' || HEADS.includes(whole) || cell.lines.length > 1 || !line) return [cell];
  const heads: ChangeCell[] = [];
  for (let rest = line.text.trim(); rest !== '';) {
    const name = HEADS.find((head) => foldLabel(rest).startsWith(head)) ?? '';
    let end = 1;
    while (end < rest.length && foldLabel(rest.slice(0, end)) !== name) end += 1;
    heads.push({ kind: 'head', lines: [{ ...line, text: rest.slice(0, end) }] });
    rest = rest.slice(end).trim();
  }
  return heads;
}

function kindOfText(lines: readonly LayerLine[]): ChangeCell['kind'] {
  const words = lines.map(({ text }) => text.trim()).join('');
  if (isDash(words)) return 'text';
  if (ITEM.test(words) && words.length <= HISTORY_LAYER.item.value && !/。/u.test(words)) return 'item';
  const narrow = Math.max(...lines.map(({ text }) => widthOf(text))) <= HISTORY_LAYER.noteWidth.value;
  return narrow && words.length <= HISTORY_LAYER.note.value && NOTE.test(words) ? 'note' : 'text';
}
