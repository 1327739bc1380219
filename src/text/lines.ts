/** One line of a printed text with what its list marker says about setting it. */
export interface SetLine {
  text: string;
  /** Width of the marker in half ems, the depth of the hanging indent; 0 for a line without marker. */
  hang: number;
  /** How deep the line stands in nested lists, 0 to 3. */
  level: number;
  /** The whole line stands in brackets (【…】, <…>) and heads what follows. */
  caption: boolean;
}

const CAPTION = /^(?:【[^【】]+】|[<＜〈‹≪《][^<>＜＞]+[>＞〉›≫》]|［[^［］]+］|〔[^〔〕]+〕)$/u;

/** Markers by kind; the kind tells which lines belong to the same list. */
const MARKERS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['circled', /^[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴]/u],
  ['paren-digit', /^[(（]\d{1,2}[)）]/u],
  ['paren-full', /^[(（][０-９]{1,2}[)）]/u],
  ['paren-kana', /^[(（][ア-ンｱ-ﾝ][)）]/u],
  ['paren-latin', /^[(（][a-zａ-ｚⅰ-ⅹ]{1,3}[)）]/u],
  ['digit-paren', /^[0-9０-９]{1,2}[)）]/u],
  ['kana-paren', /^[ア-ンｱ-ﾝ][)）]/u],
  ['latin-paren', /^[a-zａ-ｚ][)）]/u],
  ['digit-dot', /^[0-9０-９]{1,2}[.．、](?![0-9０-９])/u],
  // １ 本人確認: a number alone, but not 3 件 or 5 年.
  ['digit-space', /^[0-9０-９]{1,2} (?![0-9０-９件人名年月日回個時分])/u],
  ['kana-dot', /^[ア-ンｱ-ﾝ][.．](?!\p{Script=Katakana})/u],
  ['roman', /^[Ⅰ-Ⅻⅰ-ⅹ][.．、) ]/u],
  ['square', /^[■□◆◇▪▶▼▽▲△]/u],
  ['disc', /^[●○◯◎〇](?=[^印\s])/u],
  ['dot', /^[・･•‣➢➤]/u],
  ['dash', /^[-‐–—―－](?=[^\d\s-])/u],
  ['arrow', /^[→⇒]/u],
];

/** A remark belongs to the list it follows. */
const REMARK = /^[※*＊]\d{0,2}(?=.)/u;
const MAX_LEVEL = 3;

/** In half ems: ASCII and half-width kana take one, all others two. */
function widthOf(marker: string): number {
  const narrow = marker.match(/[\u0020-\u007e\uff61-\uff9f]/gu)?.length ?? 0;
  return 2 * Array.from(marker).length - narrow;
}

function findMarker(line: string): { kind: string; marker: string } | null {
  for (const [kind, pattern] of MARKERS) {
    const marker = pattern.exec(line)?.[0];
    if (marker !== undefined && marker !== line) return { kind, marker };
  }
  return null;
}

/**
 * How the lines of a text (joined by `\n`) are set: hanging indents by marker, nesting by the order in which kinds of
 * markers appear (a kind met again closes the lists opened since; an unmarked line closes all). The characters stay.
 */
export function setLines(text: string): SetLine[] {
  const open: string[] = [];
  return text.split('\n').map((line): SetLine => {
    const found = findMarker(line);
    if (found !== null) {
      const at = open.indexOf(found.kind);
      if (at < 0) open.push(found.kind);
      else open.length = at + 1;
      return {
        text: line,
        hang: widthOf(found.marker),
        level: Math.min(open.length - 1, MAX_LEVEL),
        caption: false,
      };
    }
    const remark = REMARK.exec(line)?.[0];
    if (remark !== undefined) {
      const level = Math.min(Math.max(0, open.length - 1), MAX_LEVEL);
      return { text: line, hang: widthOf(remark), level, caption: false };
    }
    open.length = 0;
    return { text: line, hang: 0, level: 0, caption: CAPTION.test(line) };
  });
}
