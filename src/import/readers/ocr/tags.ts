import { BOX } from '../../types.ts';

const BLOCK = 'p|ul|ol|li|table|thead|tbody|tr|td|th|div|h[1-6]';
const INLINE = 'b|i|u|s|strong|em|sup|sub|span|small|font|center|label';
/** Only real tag names are tags: `<中間サーバーにおける措置>` is words of the document. */
const BLOCK_TAG = new RegExp(`</?(?:${BLOCK})(?:\\s[^<>]*)?/?>`, 'giu');
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>`, 'giu');
const BREAK = /<br\s*\/?>/giu;
const INPUT = /<input\b[^<>]*>/giu;
const CHECKED = /\bchecked\b/iu;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** Block tags that are open at the end of a piece of markup (more opened than closed). */
export function hasOpenBlock(markup: string): boolean {
  let depth = 0;
  for (const [tag] of markup.matchAll(/<\/?(?:p|ul|ol|li|table|tr|td|th|div)(?:\s[^<>]*)?>/giu))
    depth += tag.startsWith('</') ? -1 : 1;
  return depth > 0;
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

/** ○ boxes in every spelling as one letter of `BOX` each. */
function boxesToLetters(text: string): string {
  return text
    .replace(INPUT, (tag) => (CHECKED.test(tag) ? BOX.on : BOX.bare))
    .replace(new RegExp(`[\\[［〔]\\s*${BOX.on}\\s*[\\]］〕]`, 'gu'), BOX.on)
    .replace(new RegExp(`[\\[［〔]\\s*${BOX.bare}\\s*[\\]］〕]`, 'gu'), BOX.bracketed)
    .replace(new RegExp(`[(（]\\s*[${BOX.bare}${BOX.on}]\\s*[)）]`, 'gu'), '( )')
    .replace(/[[［〔]\s*[○〇◯●◎Ｏ0O✓✔☑]\s*[\]］〕]/gu, BOX.on)
    .replace(/[☑☒]/gu, BOX.on)
    .replace(/☐/gu, BOX.empty)
    .replace(/[(（]\s*[○〇◯]\s*[)）]/gu, BOX.round)
    .replace(/[[［〔][\s\u3000]*[\]］〕]/gu, BOX.empty);
}

/** Text of a piece of OCR markup: tags stripped, then entities decoded, boxes as letters; block ends are line breaks. */
export function markupToText(markup: string): string {
  const bare = markup.replace(BREAK, '\n').replace(BLOCK_TAG, '\n').replace(INLINE_TAG, ' ');
  return decodeEntities(boxesToLetters(bare));
}
