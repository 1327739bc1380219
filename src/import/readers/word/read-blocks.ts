import { chooseAlternative } from './alternatives.ts';
import type { WordBlock } from './blocks.ts';
import { controlOf, readControlled } from './controls.ts';
import { readTable } from './read-table.ts';
import { readInlines } from './runs.ts';
import { TRACKED, type Story } from './story.ts';
import { child, isOn, valueOf, type XmlElement } from './xml.ts';

/** The mark that ends a paragraph is deleted or hidden: its words go on in the next. */
function runsOn(properties: XmlElement | null, story: Story): boolean {
  const mark = child(properties, 'w:rPr');
  return (
    child(mark, 'w:del') !== null ||
    child(mark, 'w:moveFrom') !== null ||
    isOn(mark, 'w:specVanish') === true ||
    story.reading.styles.isOn('w:vanish', mark, story.paragraphStyle)
  );
}

/** Ends the paragraph that the story holds: the paragraph and what belongs behind it. */
function endParagraph(story: Story, properties: XmlElement | null): WordBlock[] {
  const { marker, unknown } = story.reading.numbering.next(properties);
  if (unknown !== null)
    story.note({
      code: 'number-format',
      message: {
        ja: `段落番号の書き方（${unknown}）が読めないため、数字で示しました。`,
        en: `The number of this paragraph is printed in an unknown way (${unknown}); it is given in plain figures.`,
      },
    });
  const { text, notes, behind } = story.take();
  return [{ kind: 'paragraph', text: marker + text, notes }, ...behind];
}

/** Blocks of a body, a cell, a text box, a header or a note, in order. */
export function readBlocks(container: XmlElement, story: Story): WordBlock[] {
  const blocks: WordBlock[] = [];
  readInto(container, story, blocks);
  // A last paragraph whose mark is deleted or hidden.
  if (story.isOpen) blocks.push(...endParagraph(story, null));
  story.fields = [];
  return blocks;
}

function readInto(container: XmlElement, story: Story, blocks: WordBlock[]): void {
  for (const entry of container.children) {
    switch (entry.name) {
      case 'w:p':
        readParagraph(entry, story, blocks);
        break;
      case 'w:tbl':
        if (story.isOpen) blocks.push(...endParagraph(story, null));
        blocks.push(readTable(entry, story));
        break;
      case 'w:sdt':
        readControlBlocks(entry, story, blocks);
        break;
      case 'w:customXml':
        readInto(entry, story, blocks);
        break;
      case 'mc:AlternateContent': {
        const chosen = chooseAlternative(entry);
        if (chosen) readInto(chosen, story, blocks);
        break;
      }
      case 'w:ins':
      case 'w:moveTo':
        story.note(TRACKED);
        readInto(entry, story, blocks);
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        story.note({
          code: 'embedded',
          message: {
            ja: '埋め込まれた文書は読み取っていません。抜けた記載がないか確認してください。',
            en: 'A document is embedded here and is not read. Open the file in Word, save it as .docx and import that.',
          },
        });
        break;
      default:
    }
  }
}

function readParagraph(paragraph: XmlElement, story: Story, blocks: WordBlock[]): void {
  const properties = child(paragraph, 'w:pPr');
  story.paragraphStyle = valueOf(properties, 'w:pStyle');
  readInlines(paragraph, story);
  if (!runsOn(properties, story)) blocks.push(...endParagraph(story, properties));
}

function readControlBlocks(element: XmlElement, story: Story, blocks: WordBlock[]): void {
  const found = controlOf(element, story);
  if (!found) return;
  const read = (): WordBlock[] => {
    const own: WordBlock[] = [];
    readInto(found.content, story, own);
    return own;
  };
  blocks.push(...readControlled(found.control, story, read));
}
