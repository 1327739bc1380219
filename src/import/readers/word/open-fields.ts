import type { Bilingual } from '../../../text/bilingual.ts';
import { formFieldText, isContents, isPageNumber, printInstruction } from './fields.ts';
import { withQuote, type Story } from './story.ts';
import type { XmlElement } from './xml.ts';

const UNREAD_FIELD: Bilingual = {
  ja: 'Wordが自動で表示する文を読み取れませんでした。抜けた記載がないか確認してください。フィールド',
  en: 'Word prints more here than can be read. Its field',
};

/** Begins a field; `settings` are those of a form field of older Word. */
export function beginField(story: Story, settings: XmlElement | null): void {
  story.fields.push({ instruction: '', phase: 'instruction', settings, isSilent: false });
}

/** Adds to the instruction of the innermost field that is still being instructed. */
export function addInstruction(story: Story, instruction: string): void {
  const field = story.fields.findLast(({ phase }) => phase === 'instruction');
  if (field) field.instruction += instruction;
}

/** Ends the instruction of a field: its result follows. */
export function separateField(story: Story): void {
  const field = story.fields.at(-1);
  if (!field) return;
  field.phase = 'result';
  field.isSilent =
    formFieldText(field.settings) !== null || isContents(field) || (story.kind === 'margin' && isPageNumber(field));
  if (isContents(field))
    story.note({
      code: 'contents',
      message: {
        ja: 'Wordの目次は、見出しの繰り返しなので除きました。',
        en: 'A table of contents that Word made is left out: it repeats the headings.',
      },
    });
}

/** Ends a field. One that has no result prints what its settings or its instruction say. */
export function endField(story: Story): void {
  const field = story.fields.pop();
  if (!field) return;
  const state = formFieldText(field.settings);
  if (state !== null) return story.write(state);
  if (field.phase === 'result') return;
  const { text, isCertain } = printInstruction(field);
  story.write(text);
  if (!isCertain) story.note({ code: 'field', message: withQuote(UNREAD_FIELD, field.instruction) });
}
