import type { Bilingual } from '../../../text/bilingual.ts';
import type { WordBlock, BlockNote } from './blocks.ts';
import type { OpenField } from './fields.ts';
import type { Footnotes } from './footnotes.ts';
import type { ListNumbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** What every part of a document is read with. */
export interface StoryContext {
  styles: Styles;
  numbering: ListNumbering;
  footnotes: Footnotes;
  endnotes: Footnotes;
  /** Tables of the body that have begun. */
  tables: number;
  /** Reads what a text box or a note holds. Handed in, as those stand inside the paragraphs that they are made of. */
  readBlocks: (container: XmlElement, story: Story) => WordBlock[];
}

/** Headers, footers and notes are no part of the body: their tables have no number. */
export type StoryKind = 'body' | 'margin' | 'note';

export const TRACKED: BlockNote = {
  code: 'tracked-changes',
  message: {
    ja: '変更履歴の記録を含む文書です。挿入された文は読み取り、削除された文は除きました。確定した記載と同じか確認してください。',
    en: 'The document has tracked changes: what was inserted is read, what was deleted is not. Accept or reject them in Word and import the file again.',
  },
};

/** Collects what a paragraph prints while its runs are read. */
export class Story {
  readonly reading: StoryContext;
  readonly kind: StoryKind;
  fields: OpenField[] = [];
  /** Style of the paragraph that is read. */
  paragraphStyle: string | null = null;
  /** Text boxes and notes, which go behind the paragraph that refers to them. */
  #behind: WordBlock[] = [];
  #text = '';
  #notes: BlockNote[] = [];
  /** Words that do not print, collected for the note that names them. */
  #leftOut: { text: string } | null;

  constructor(reading: StoryContext, kind: StoryKind, leftOut: { text: string } | null = null) {
    this.reading = reading;
    this.kind = kind;
    this.#leftOut = leftOut;
  }

  /** A story inside this one: fields do not reach into a cell, a text box or a note. */
  inner(kind: StoryKind = this.kind): Story {
    return new Story(this.reading, kind, this.#leftOut);
  }

  /** Whether something waits for the paragraph to end. */
  get isOpen(): boolean {
    return this.#text !== '' || this.#notes.length > 0 || this.#behind.length > 0;
  }

  /** Adds words; those in the instruction of a field, in a silent result and in what is left out do not print. */
  write(text: string): void {
    const instruction = this.fields.findLast(({ phase }) => phase === 'instruction');
    if (instruction) instruction.instruction += text;
    else if (this.fields.some(({ isSilent }) => isSilent)) return;
    else if (this.#leftOut) this.#leftOut.text += text;
    else this.#text += text;
  }

  note(note: BlockNote): void {
    if (!this.#notes.some(({ code, message }) => code === note.code && message.en === note.message.en))
      this.#notes.push(note);
  }

  addBehind(blocks: readonly WordBlock[]): void {
    this.#behind.push(...blocks);
  }

  /** Reads what does not print. The note names its words; null where there are none, or where more around it is left out. */
  leaveOut(code: string, why: Bilingual, read: () => void): BlockNote | null {
    if (this.#leftOut) {
      read();
      return null;
    }
    const leftOut = { text: '' };
    this.#leftOut = leftOut;
    read();
    this.#leftOut = null;
    return leftOut.text.trim() === '' ? null : { code, message: withQuote(why, leftOut.text) };
  }

  /** What a part of the paragraph prints, taken out of it. */
  capture(read: () => void): string {
    const before = this.#text;
    this.#text = '';
    read();
    const captured = this.#text;
    this.#text = before;
    return captured;
  }

  /** Ends a paragraph. The instruction of a field that does not end is a damaged field, and must not swallow what follows. */
  take(): { text: string; notes: BlockNote[]; behind: WordBlock[] } {
    if (this.fields.some(({ phase }) => phase === 'instruction')) {
      this.fields = this.fields.filter(({ phase }) => phase === 'result');
      this.note({
        code: 'field',
        message: {
          ja: 'この段落のフィールドに終わりがありません。抜けた記載がないか確認してください。',
          en: 'A field of this paragraph does not end: check that none of its words are missing.',
        },
      });
    }
    const taken = { text: this.#text, notes: this.#notes, behind: this.#behind };
    this.#text = '';
    this.#notes = [];
    this.#behind = [];
    return taken;
  }
}

/** Longer words are cut in a note. */
const LONGEST_QUOTE = 80;

/** Words as a note names them, on one line. */
export function quote(words: string): string {
  const letters = Array.from(words.replace(/\s+/gu, ' ').trim());
  return `「${letters.slice(0, LONGEST_QUOTE).join('')}${letters.length > LONGEST_QUOTE ? '…' : ''}」`;
}

/** What a note says, and the words that it is about. */
export const withQuote = ({ ja, en }: Bilingual, words: string): Bilingual => ({
  ja: `${ja}：${quote(words)}`,
  en: `${en}: ${quote(words)}`,
});
