import { BOX, SIGNS } from '../../../match/boxes.ts';
import type { WordBlock, BlockNote } from './blocks.ts';
import type { Story } from './story.ts';
import { child, findAll, isOn, valueOf, type XmlElement } from './xml.ts';

/** Prompts of Word's own controls, in the words of its Japanese and English versions. */
const PROMPT =
  /(?:クリック|タップ).*(?:入力|選択)|(?:アイテム|項目|日付|値)を(?:選択|入力)してください|(?:Click|Tap) (?:or tap )?(?:here|to enter)|Choose an item/iu;
const CIRCLE = new RegExp(`^[${SIGNS.circles}]$`, 'u');
const TICKED = new RegExp(`^[${SIGNS.ticks}${SIGNS.kana}${SIGNS.crosses}]$`, 'u');
const EMPTY = new RegExp(`^[${SIGNS.empty}]$`, 'u');

const CONFLICT: BlockNote = {
  code: 'checkbox',
  message: {
    ja: 'チェックボックスの表示と、ファイルに保存された状態が異なります。原本を確認してください。',
    en: 'A checkbox shows another state than the one it keeps: which one holds cannot be known. Check the original.',
  },
};

/** What a content control is: a checkbox with its state, one that nobody filled in, or one with words. */
export type Control = { kind: 'checkbox'; isChecked: boolean } | { kind: 'unfilled' } | { kind: 'words' };

export const UNFILLED = [
  'placeholder',
  {
    ja: '記入されていない入力欄の案内文は除きました',
    en: 'The prompt of a control that nobody filled in is left out',
  },
] as const;

function isPrompt(content: XmlElement, story: Story): boolean {
  const { styles } = story.reading;
  for (const run of findAll(content, 'w:r'))
    if (styles.name(valueOf(child(run, 'w:rPr'), 'w:rStyle')) === 'placeholder text') return true;
  return PROMPT.test(Array.from(findAll(content, 'w:t'), ({ text }) => text).join(''));
}

/** Kind and content of a control. Programs that fill one in may forget to say so: words that are no prompt are words. */
export function controlOf(element: XmlElement, story: Story): { control: Control; content: XmlElement } | null {
  const properties = child(element, 'w:sdtPr');
  const content = child(element, 'w:sdtContent');
  if (!content) return null;
  const checkBox = child(properties, 'w14:checkbox');
  if (checkBox) return { control: { kind: 'checkbox', isChecked: isOn(checkBox, 'w14:checked') === true }, content };
  const isUnfilled = isOn(properties, 'w:showingPlcHdr') === true && isPrompt(content, story);
  return { control: { kind: isUnfilled ? 'unfilled' : 'words' }, content };
}

/** The box that a checkbox prints: the state it keeps, as ☑ or ☐, or the ○ or blank of a form between brackets. */
export function printCheckBox(isChecked: boolean, sign: string): { text: string; note: BlockNote | null } {
  const printed = sign.trim();
  if (isChecked ? EMPTY.test(printed) : TICKED.test(printed)) return { text: BOX.doubtful, note: CONFLICT };
  if (isChecked) return { text: CIRCLE.test(printed) ? printed : '☑', note: null };
  return { text: printed === '' ? sign : '☐', note: null };
}

/** The blocks of a control: the state of a checkbox in place of its sign, and a note of what nobody filled in. */
export function readControlled(control: Control, story: Story, read: () => WordBlock[]): WordBlock[] {
  let blocks: WordBlock[] = [];
  const readAll = (): void => void (blocks = read());
  const note = control.kind === 'unfilled' ? story.leaveOut(...UNFILLED, readAll) : readAll();
  if (control.kind === 'checkbox') printCheckBoxBlocks(control.isChecked, blocks);
  return note ? [{ kind: 'paragraph', text: '', notes: [note] }, ...blocks] : blocks;
}

function printCheckBoxBlocks(isChecked: boolean, blocks: readonly WordBlock[]): void {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const holder = paragraphs.find(({ text }) => text.trim() !== '') ?? paragraphs[0];
  if (!holder) return;
  const { text, note } = printCheckBox(isChecked, holder.text);
  holder.text = text;
  if (note) holder.notes.push(note);
}
