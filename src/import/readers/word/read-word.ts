import { SourceError } from '../../decode.ts';
import type { WordBlock } from './blocks.ts';
import { Footnotes, notePropertiesOf } from './footnotes.ts';
import { ListNumbering } from './numbering.ts';
import { openPackage } from './package.ts';
import { placeBlocks, type PlacedDocument } from './place-blocks.ts';
import { readBlocks } from './read-blocks.ts';
import { toParagraph } from './read-table.ts';
import { Story, type StoryContext } from './story.ts';
import { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** Lines of headers or footers, each once; signs around a number of the page alone are none. */
function readMargins(parts: readonly XmlElement[], reading: StoryContext): WordBlock[] {
  const seen = new Set<string>();
  const blocks: WordBlock[] = [];
  for (const part of parts) {
    for (const block of readBlocks(part, new Story(reading, 'margin'))) {
      const { text, notes } = toParagraph(block);
      const words = text.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line) && !seen.has(line.trim()));
      for (const line of words) seen.add(line.trim());
      if (words.length > 0 || notes.length > 0) blocks.push({ kind: 'paragraph', text: words.join('\n'), notes });
    }
  }
  return blocks;
}

/** Cells and loose lines of a Word file, with what a person has to look at. Throws a SourceError. */
export function readWord(bytes: Uint8Array): PlacedDocument {
  const { body, styles: stylePart, numbering, footnotes, endnotes, settings, headers, footers } = openPackage(bytes);
  const styles = new Styles(stylePart);
  const reading: StoryContext = {
    styles,
    numbering: new ListNumbering(numbering, styles),
    footnotes: new Footnotes(footnotes, notePropertiesOf(body, settings, 'w:footnotePr'), 'decimal'),
    endnotes: new Footnotes(endnotes, notePropertiesOf(body, settings, 'w:endnotePr'), 'lowerRoman'),
    tables: 0,
    readBlocks,
  };
  const placed = placeBlocks([
    ...readMargins(headers, reading),
    ...readBlocks(body, new Story(reading, 'body')),
    ...readMargins(footers, reading),
  ]);
  if (placed.page.cells.length === 0 && placed.page.loose.length === 0)
    throw new SourceError('empty', {
      ja: 'Wordファイルに文字がありません。ページの画像だけのファイルは、先に文字認識（OCR）を行ってください。',
      en: 'The Word file has no words. If it shows pictures of pages, its text has to be recognised (OCR) first.',
    });
  return placed;
}
