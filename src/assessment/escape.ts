/** Where a line of text comes to stand: at the start of a paragraph or list item, behind words on the same line, or in a heading. */
export type LineStart = 'paragraph' | 'item' | 'inline' | 'heading';

const SPECIAL = /[\\*~$_`\]<&]/gu;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/uy;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
/** A mail address begins where its letters begin: each run of letters is tried once, not from each of its letters. */
const AUTOLINKS = [/https?(?=:\/\/)/giu, /www(?=\.)/giu, /(?<![\w.+-])[\w.+-]+(?=@)/gu];

/**
 * One line of plain text as Markdown that every CommonMark and GFM reader shows as that text. Escapes only what would
 * otherwise be read as markup: a lone `*`, `1.` inside a sentence, `<中間サーバー>` stay as they are.
 */
export function escapeLine(line: string, start: LineStart): string {
  const escaped = escapeInline(line);
  switch (start) {
    case 'inline':
      return escaped;
    case 'heading':
      return escaped.replace(/(^|\s)(#+)$/u, '$1\\$2').replace(/(^| )(\{#[^{}]*\})$/u, '$1\\$2');
    default:
      return escapeStart(line, escaped, start);
  }
}

/** What would open a heading, quotation, list, task, rule, definition or underlined heading at the start of a block. */
function escapeStart(line: string, escaped: string, start: 'paragraph' | 'item'): string {
  const number = /^\d{1,9}(?=[.)](?:\s|$))/u.exec(line);
  if (number !== null) return `${number[0]}\\${escaped.slice(number[0].length)}`;
  const opens =
    /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\[.*\]:|(?:-\s*){3,}$|(?:_\s*){3,}$|(?:\*\s*){3,}$|=+$)/u.test(line) ||
    (start === 'item' && /^(?:\[[ xX]\](?:\s|$)|(?:-\s*)+$)/u.test(line));
  return opens && !escaped.startsWith('\\') ? `\\${escaped}` : escaped;
}

function escapeInline(line: string): string {
  const marked = new Set<number>();
  for (const match of line.matchAll(SPECIAL)) {
    if (needsEscape(line, match.index)) marked.add(match.index);
  }
  if (marked.size === 0) return line;
  breakAutolinks(line, marked);
  let result = '';
  let from = 0;
  for (const at of [...marked].sort((a, b) => a - b)) {
    result += `${line.slice(from, at)}\\`;
    from = at;
  }
  return result + line.slice(from);
}

function needsEscape(line: string, at: number): boolean {
  const character = line.charAt(at);
  const before = line.charAt(at - 1);
  const after = line.charAt(at + 1);
  const repeated = line.indexOf(character) !== line.lastIndexOf(character);
  const alone = (before === '' || SPACE.test(before)) && (after === '' || SPACE.test(after));
  switch (character) {
    case '\\':
      return after === '' || PUNCTUATION.test(after);
    case '_':
      return repeated && !alone && !(WORD.test(before) && WORD.test(after));
    case '`':
      return repeated;
    case ']':
      return after === '(';
    case '<':
      return /^[A-Za-z/!?]/u.test(after);
    case '&':
      ENTITY.lastIndex = at;
      return ENTITY.test(line);
    default:
      return repeated && !alone;
  }
}

/**
 * GFM turns `https://…`, `www.…` and mail addresses into links, in which a backslash stays a backslash. Where such a run holds
 * something to escape, the link itself is broken up, which may in turn fall inside another one that begins before it ends.
 */
function breakAutolinks(line: string, marked: Set<number>): void {
  const links = AUTOLINKS.flatMap((pattern) =>
    Array.from(line.matchAll(pattern), ({ 0: words, index }) => ({ at: index, breakAt: index + words.length })),
  ).sort((a, b) => a.at - b.at);
  if (links.length === 0) return;
  const runs = markedRuns(line, marked);
  let current = 0;
  for (const { at, breakAt } of links) {
    while ((runs[current]?.end ?? Infinity) <= at) current += 1;
    const run = runs[current];
    if (run === undefined || at > run.last) continue;
    marked.add(breakAt);
    run.last = Math.max(run.last, breakAt);
  }
}

/** The runs without white space of a line, each with the last of its marked letters (-1: none). */
function markedRuns(line: string, marked: ReadonlySet<number>): { end: number; last: number }[] {
  const runs = Array.from(line.matchAll(/\S+/gu), ({ 0: words, index }) => ({ end: index + words.length, last: -1 }));
  let current = 0;
  for (const at of [...marked].sort((a, b) => a - b)) {
    while ((runs[current]?.end ?? Infinity) <= at) current += 1;
    const run = runs[current];
    if (run !== undefined) run.last = at;
  }
  return runs;
}
