import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import { BOX, boxesToLetters } from '../../../match/boxes.ts';

const BLOCK =
  'p|ul|ol|li|dl|dt|dd|table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th|div|h[1-6]|hr|pre|blockquote|section|article|figure|figcaption|header|footer|main|html|body|form|fieldset|legend';
const INLINE =
  'a|b|i|u|s|em|strong|big|small|sub|sup|span|font|center|label|code|tt|mark|del|ins|ruby|rb|rt|rp|img|button|select|option|textarea|nobr';
/** Attributes of a tag: names in Latin letters, values in quotes or without blanks. Anything else in angle brackets is words. */
const ATTRIBUTES = String.raw`(?:\s+[a-z_:@][-\w:.@]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*\s*/?`;
const tagOf = (names: string): RegExp => new RegExp(`</?(?:${names})${ATTRIBUTES}>`, 'giu');
/** Only real tags are tags: `<中間サーバーにおける措置>` and `<a 以上の者>` are words of the document. */
const BLOCK_TAG = tagOf(BLOCK);
const INLINE_TAG = tagOf(INLINE);
const BREAK = tagOf('br');
const INPUT = tagOf('input');
/** Where a comment begins and ends; nobody knows whether its words are printed, so they stay. */
const COMMENT_SIGNS = /<!--+|--+>/gu;
const CHECKED = /(?<![-\w])checked\b(?!\s*=\s*["']?false)/iu;
/** Attributes whose words a browser shows: of a picture, and of a field. */
const ALT = /^<img\b.*?\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/isu;
const VALUE = /\svalue\s*=\s*(?:"([^"]*)"|'([^']*)')/iu;
const HAS_BOX = /\stype\s*=\s*["']?(?:checkbox|radio)\b/iu;
/** Markdown's signs for bold, and the backslash before a sign that is meant as printed. */
const BOLD = /\*\*(?=[^\s*])(.+?)\*\*/gu;
const ESCAPED = /\\([*_#|[\]])/gu;
/** A character reference: `&#27;`, `&#x1b;`, `&lt;`. Longer ones name no character. */
const REFERENCE = /&(?:#(\d{1,12})|#x([\da-f]{1,12})|([a-z\d]{2,32}));/giu;
const DECIMAL = 10;
const HEXADECIMAL = 16;

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

/** Texts of the cells of tables inside the markup, in order; empty where it has no table. A cell runs from its first tag to the first that closes one. */
export function nestedCells(markup: string): string[] {
  if (!/<table\b/iu.test(markup)) return [];
  const cells: string[] = [];
  let start = -1;
  for (const { 0: tag, index } of markup.matchAll(/<\/?t[dh](?:\s[^<>]*)?>/giu)) {
    if (!tag.startsWith('</')) {
      if (start < 0) start = index + tag.length;
    } else if (start >= 0) {
      cells.push(markup.slice(start, index));
      start = -1;
    }
  }
  return cells;
}

/**
 * References of the markup as characters; called after the tags are gone, so that `&lt;選択肢&gt;` stays words. One that names no character
 * of Unicode, or one that prints nothing, becomes U+FFFD.
 */
function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name = '') => {
    if (decimal !== undefined) return decodeNumericCharacterReference(decimal, DECIMAL);
    if (hex !== undefined) return decodeNumericCharacterReference(hex, HEXADECIMAL);
    const decoded = decodeNamedCharacterReference(name);
    return decoded === false ? decodeNamedCharacterReference(name.toLowerCase()) || whole : decoded;
  });
}

const shownBy = (tag: string, attribute: RegExp): string => {
  const [, double, single] = attribute.exec(tag) ?? [];
  return ` ${double ?? single ?? ''} `;
};

function inputToText(tag: string): string {
  if (CHECKED.test(tag)) return BOX.on;
  return HAS_BOX.test(tag) ? BOX.bare : `${BOX.bare}${shownBy(tag, VALUE).trimEnd()}`;
}

/** Text of a piece of OCR markup: tags stripped, then references decoded, boxes as letters; block ends are line breaks. */
export function markupToText(markup: string): string {
  const bare = markup
    .replace(COMMENT_SIGNS, ' ')
    .replace(BREAK, '\n')
    .replace(BLOCK_TAG, '\n')
    .replace(INLINE_TAG, (tag) => shownBy(tag, ALT))
    .replace(INPUT, inputToText)
    .replace(ESCAPED, '$1')
    .replace(BOLD, '$1');
  return boxesToLetters(decodeReferences(bare));
}
