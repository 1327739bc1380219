import type { List, ListItem } from 'mdast';
import { tidy } from '../text/tidy.ts';
import { escapeLine } from './escape.ts';
import { hasMarkup, plainText, sliceOf, type MarkdownBlock } from './markdown.ts';
import { fault, type ReadContext } from './reading.ts';

const BULLET = '・';

/** What a line of a text is in Markdown. */
type MarkdownLine =
  | { kind: 'paragraph'; text: string }
  | { kind: 'bullet'; text: string }
  | { kind: 'number'; number: number; delimiter: string; text: string };

/** The lines of a text as Markdown: a paragraph each; lines with ・, and numbers in sequence, as list items. */
export function writeText(text: string): string {
  let markdown = '';
  let previous: MarkdownLine | null = null;
  for (const line of text === '' ? [] : text.split('\n')) {
    const current = kindOf(line, previous);
    if (previous !== null) markdown += current.kind !== 'paragraph' && current.kind === previous.kind ? '\n' : '\n\n';
    markdown += writeLine(current);
    previous = current;
  }
  return markdown;
}

function kindOf(line: string, previous: MarkdownLine | null): MarkdownLine {
  if (line.startsWith(BULLET) && /^\S/u.test(line.slice(1))) return { kind: 'bullet', text: line.slice(1) };
  const [, digits, delimiter = '', text = ''] = /^(0|[1-9]\d{0,8})([.)]) (\S.*)$/u.exec(line) ?? [];
  if (digits === undefined) return { kind: 'paragraph', text: line };
  const number = Number(digits);
  // Markdown counts the items of a list itself: a number out of sequence would be shown as another one.
  const follows = previous?.kind !== 'number' || (number === previous.number + 1 && delimiter === previous.delimiter);
  return follows ? { kind: 'number', number, delimiter, text } : { kind: 'paragraph', text: line };
}

function writeLine(line: MarkdownLine): string {
  switch (line.kind) {
    case 'paragraph':
      return escapeLine(line.text, 'paragraph');
    case 'bullet':
      return `- ${escapeLine(line.text, 'item')}`;
    case 'number':
      return `${line.number}${line.delimiter} ${escapeLine(line.text, 'item')}`;
  }
}

/** The lines of a text that stands in blocks. What Markdown would format is kept as typed, with a warning. */
export function readText(blocks: readonly MarkdownBlock[], reading: ReadContext): string {
  return tidy(blocks.map((block) => readBlock(block, reading)).join('\n'));
}

function readBlock(block: MarkdownBlock | ListItem['children'][number], reading: ReadContext): string {
  switch (block.type) {
    case 'paragraph':
      if (hasMarkup(block)) warnOfMarkup(block, reading);
      return plainText(block, reading.markdown);
    case 'list':
      return block.children.map((item) => readItem(item, block, reading)).join('\n');
    default:
      warnOfMarkup(block, reading);
      return sliceOf(block, reading.markdown);
  }
}

function readItem(item: ListItem, list: List, reading: ReadContext): string {
  const source = sliceOf(item, reading.markdown);
  const marker = list.ordered === true ? `${/^\d+[.)]/u.exec(source)?.[0] ?? ''} ` : BULLET;
  // An item without words is a dash that somebody typed for なし.
  if (item.children.length === 0) return list.ordered === true ? marker : source;
  const box = typeof item.checked !== 'boolean' ? '' : item.checked ? '[x] ' : '[ ] ';
  return marker + box + item.children.map((child) => readBlock(child, reading)).join('\n');
}

function warnOfMarkup(block: MarkdownBlock | ListItem['children'][number], reading: ReadContext): void {
  const reason = {
    ja: '文章の中の書式（太字、リンク、表、HTMLなど）は、書かれた文字のまま示します。',
    en: 'Markup in a text (bold, links, tables, HTML …) is shown as it is written.',
  };
  const remedy = {
    ja: '書式の記号を消すか、文字として残すなら前に \\ を付けてください。',
    en: 'Delete the signs of the markup, or put \\ before them to keep them as characters.',
  };
  fault(reading, 'markup-in-text', block, reason, remedy);
}
