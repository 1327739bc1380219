import { replaceNoncharacters } from '../../../text/noncharacters.ts';
import { chooseAlternative } from './alternatives.ts';
import { readDrawing, readObject } from './drawings.ts';
import { addInstruction, beginField, endField, separateField } from './open-fields.ts';
import type { Story } from './story.ts';
import { toParagraph } from './read-table.ts';
import { isSymbolFont, symbolOf } from './symbols.ts';
import { child, type XmlElement } from './xml.ts';

/** Stands for a sign that cannot be read, as Japanese printers did. */
const MISSING_SIGN = '〓';

/** Letters of a run; a font of signs draws a sign for each. */
function lettersOf(text: XmlElement, font: string | null): string {
  const isKept = text.attributes.get('xml:space') === 'preserve';
  const words = isKept ? text.text : text.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
  const letters = replaceNoncharacters(words.replace(/[\t\r\n]/gu, ' '));
  if (font === null || !isSymbolFont(font)) return letters;
  return letters.replace(/[\u0021-\u00ff\uf020-\uf0ff]/gu, (letter) => symbolOf(font, letter.charCodeAt(0)) ?? letter);
}

function readSymbol(symbol: XmlElement, story: Story): void {
  const font = symbol.attributes.get('w:font') ?? '';
  const char = symbol.attributes.get('w:char') ?? '';
  const code = Number.parseInt(char, 16);
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  const isLetter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  const sign = symbolOf(font, code) ?? (isLetter && !isPrivate ? String.fromCodePoint(code) : null);
  story.write(sign ?? MISSING_SIGN);
  if (sign === null)
    story.note({
      code: 'symbol',
      message: {
        ja: `フォント ${font} の記号（コード ${char}）を読めないため、${MISSING_SIGN} で示しました。原本の記号を確認してください。`,
        en: `A sign of the font ${font} (code ${char}) cannot be read; ${MISSING_SIGN} is in its place.`,
      },
    });
}

/** Writes the mark of a footnote or endnote, and puts its words behind the paragraph. */
function readReference(reference: XmlElement, story: Story): void {
  const { footnotes, endnotes, readBlocks } = story.reading;
  const notes = reference.name === 'w:footnoteReference' ? footnotes : endnotes;
  const hasOwnMark = /^(?:1|true|on)$/u.test(reference.attributes.get('w:customMarkFollows') ?? '');
  const { mark, content } = notes.refer(reference.attributes.get('w:id') ?? '', hasOwnMark);
  story.write(mark);
  // A note that refers to itself would never end.
  if (!content || story.kind === 'note') return;
  const [first, ...rest] = readBlocks(content, story.inner('note')).map(toParagraph);
  if (!first) return;
  story.addBehind([{ ...first, text: `${mark} ${first.text.trim()}`.trim() }, ...rest]);
}

/** Reads one element of a run. Hyphens that print at the end of a line alone, and marks of comments, have nothing to read. */
export function readRunContent(entry: XmlElement, font: string | null, story: Story): void {
  switch (entry.name) {
    case 'w:t':
      return story.write(lettersOf(entry, font));
    case 'w:tab':
    case 'w:ptab':
      return story.write('\t');
    case 'w:br':
    case 'w:cr':
      return story.write('\n');
    case 'w:noBreakHyphen':
      return story.write('-');
    case 'w:sym':
      return readSymbol(entry, story);
    case 'w:instrText':
      return addInstruction(story, entry.text);
    case 'w:fldChar': {
      const type = entry.attributes.get('w:fldCharType');
      if (type === 'begin') beginField(story, child(entry, 'w:ffData'));
      else if (type === 'separate') separateField(story);
      else if (type === 'end') endField(story);
      return;
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return readReference(entry, story);
    case 'w:drawing':
    case 'w:pict':
      return readDrawing(entry, story);
    case 'w:object':
      return readObject(entry, story);
    case 'mc:AlternateContent':
      for (const chosen of chooseAlternative(entry)?.children ?? []) readRunContent(chosen, font, story);
      return;
    default:
  }
}
