import type { Bilingual } from '../../../text/bilingual.ts';
import { chooseAlternative } from './alternatives.ts';
import type { BlockNote } from './blocks.ts';
import { controlOf, printCheckBox, UNFILLED } from './controls.ts';
import { addInstruction, beginField, endField, separateField } from './open-fields.ts';
import { readRunContent } from './run-content.ts';
import { TRACKED, withQuote, type Story } from './story.ts';
import { child, findAll, type XmlElement } from './xml.ts';

const HIDDEN = [
  'hidden-text',
  { ja: '隠し文字は印刷されないため除きました', en: 'Hidden words are left out, as no page prints them' },
] as const;
const RUBY: BlockNote = {
  code: 'ruby',
  message: {
    ja: 'ふりがな（ルビ）は除き、文字だけを読み取りました。',
    en: 'Readings above the letters (ルビ) are left out; the letters are read.',
  },
};
const STRUCK: Bilingual = {
  ja: '取り消し線の引かれた文を、そのまま残しています',
  en: 'Words with a line through them are kept',
};

/** Reads the words of a paragraph, or of any part of one, into the story. Links, tags and text directions are read through. */
export function readInlines(element: XmlElement, story: Story): void {
  for (const entry of element.children) readInline(entry, story);
}

function readInline(entry: XmlElement, story: Story): void {
  switch (entry.name) {
    case 'w:pPr':
    case 'w:sdtPr':
      return;
    case 'w:r':
      return readRun(entry, story);
    case 'w:del':
    case 'w:moveFrom':
      return story.note(TRACKED);
    case 'w:ins':
    case 'w:moveTo':
      story.note(TRACKED);
      break;
    case 'w:sdt':
      return readControl(entry, story);
    case 'w:fldSimple':
      beginField(story, null);
      addInstruction(story, entry.attributes.get('w:instr') ?? '');
      separateField(story);
      readInlines(entry, story);
      endField(story);
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      for (const { text } of findAll(entry, 'm:t')) story.write(text);
      return;
    case 'mc:AlternateContent': {
      const chosen = chooseAlternative(entry);
      if (chosen) readInlines(chosen, story);
      return;
    }
    default:
  }
  readInlines(entry, story);
}

function readControl(element: XmlElement, story: Story): void {
  const found = controlOf(element, story);
  if (!found) return;
  const { control, content } = found;
  const read = (): void => readInlines(content, story);
  if (control.kind === 'words') read();
  else if (control.kind === 'unfilled') {
    const note = story.leaveOut(...UNFILLED, read);
    if (note) story.note(note);
  } else {
    const { text, note } = printCheckBox(control.isChecked, story.capture(read));
    story.write(text);
    if (note) story.note(note);
  }
}

function readContent(run: XmlElement, properties: XmlElement | null, story: Story): void {
  const font = story.reading.styles.font(properties);
  for (const entry of run.children) {
    if (entry.name === 'w:ruby') {
      story.note(RUBY);
      readInlines(child(entry, 'w:rubyBase') ?? entry, story);
    } else readRunContent(entry, font, story);
  }
}

function readRun(run: XmlElement, story: Story): void {
  const properties = child(run, 'w:rPr');
  const { styles } = story.reading;
  const is = (property: string): boolean => styles.isOn(property, properties, story.paragraphStyle);
  const read = (): void => readContent(run, properties, story);
  if (is('w:vanish')) {
    const note = story.leaveOut(...HIDDEN, read);
    if (note) story.note(note);
    return;
  }
  if (!is('w:strike') && !is('w:dstrike')) return read();
  const words = story.capture(read);
  story.write(words);
  if (words.trim() !== '') story.note({ code: 'struck-through', message: withQuote(STRUCK, words) });
}
