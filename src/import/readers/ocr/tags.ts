import { BOX } from '../../types.ts';
import { boxesToLetters } from '../boxes.ts';

const BLOCK =
  'p|ul|ol|li|dl|dt|dd|table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th|div|h[1-6]|hr|pre|blockquote|section|article|figure|figcaption|header|footer|main|html|body|form|fieldset|legend';
const INLINE =
  'a|b|i|u|s|em|strong|big|small|sub|sup|span|font|center|label|code|tt|mark|del|ins|ruby|rb|rt|rp|img|button|select|option|textarea|nobr';
/** Only real tag names are tags: `<中間サーバーにおける措置>` is words of the document. */
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})(?:\\s[^<>]*)?/?>`, 'giu');
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>`, 'giu');
const COMMENT = /<!--.*?-->/gsu;
const BREAK = /<br\s*\/?>/giu;
const INPUT = /<input\b[^<>]*>/giu;
const CHECKED = /(?<![-\w])checked\b(?!\s*=\s*["']?false)/iu;
/** Markdown's signs for bold, and the backslash before a sign that is meant as printed. */
const BOLD = /\*\*(?=[^\s*])(.+?)\*\*/gu;
const ESCAPED = /\\([*_#|[\]])/gu;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** What a piece of markup does to block tags. */
export interface OpenBlocks {
  /** Tags it leaves open. */
  open: number;
  /** Tags it closes without having opened them. */
  closed: number;
  /** What stands before the first of these; all of it where there is none. */
  before: string;
}

export function openBlocks(markup: string): OpenBlocks {
  const blocks: OpenBlocks = { open: 0, closed: 0, before: markup };
  for (const { 0: tag, index } of markup.matchAll(/<\/?(?:p|ul|ol|li|table|tr|td|th|div)(?:\s[^<>]*)?>/giu)) {
    if (!tag.startsWith('</')) blocks.open += 1;
    else if (blocks.open > 0) blocks.open -= 1;
    else {
      if (blocks.closed === 0) blocks.before = markup.slice(0, index);
      blocks.closed += 1;
    }
  }
  return blocks;
}

/** Texts of the cells of tables inside the markup, in order; empty where it has no table. */
export function nestedCells(markup: string): string[] {
  if (!/<table\b/iu.test(markup)) return [];
  return Array.from(markup.matchAll(/<t[dh](?:\s[^<>]*)?>(.*?)<\/t[dh]>/gisu), (match) => match[1] ?? '');
}

/** Entities of the markup as characters; called after the tags are gone, so that `&lt;選択肢&gt;` stays words. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu, (whole, decimal: string, hex: string, name: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}

/** Text of a piece of OCR markup: tags stripped, then entities decoded, boxes as letters; block ends are line breaks. */
export function markupToText(markup: string): string {
  const bare = markup
    .replace(COMMENT, ' ')
    .replace(BREAK, '\n')
    .replace(BLOCK_TAG, '\n')
    .replace(INLINE_TAG, ' ')
    .replace(INPUT, (tag) => (CHECKED.test(tag) ? BOX.on : BOX.bare))
    .replace(ESCAPED, '$1')
    .replace(BOLD, '$1');
  return boxesToLetters(decodeEntities(bare));
}
