import type { ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import type { SummaryWord } from './types.ts';

/** More characters of a text than these are left to its place. */
const LIMIT = 90;

const word = (key: string, more: Partial<SummaryWord>): SummaryWord => ({
  key,
  text: '',
  cut: false,
  state: 'said',
  note: null,
  icon: null,
  ...more,
});

/** The value of an item in one word of the glance; a long text up to the last line or sentence that fits. */
export function wordOf({ entry }: ItemSubtree): SummaryWord {
  const { key, value } = entry;
  const text = textOf(value);
  if (value?.type === 'none') return word(key, { text, state: 'none' });
  if (text === '') return word(key, { state: 'empty' });
  const shown = cutText(text);
  return word(key, { text: shown.replaceAll('\n', ' '), cut: shown !== text });
}

/** The marks of an item that are on or cannot be read; one word that says so where there is none. */
export function markWords(branch: ItemSubtree): SummaryWord[] {
  const { entry, node } = branch;
  if (entry.value?.type !== 'marks') return [wordOf(branch)];
  const words = entry.value.marks
    .filter(({ state }) => state !== 'off')
    .map(({ label, text, count, state }) => {
      const icon = node?.marks.find((mark) => mark.label === label)?.icon ?? null;
      const printed = label + (text === '' ? '' : `（${text}）`) + (count === null ? '' : `（${count}）件`);
      const shown = cutText(printed);
      return word(entry.key, {
        text: shown.replaceAll('\n', ' '),
        cut: shown !== printed,
        state: state === 'unclear' ? 'unclear' : 'said',
        icon,
      });
    });
  return words.length === 0 ? [word(entry.key, { state: 'empty' })] : words;
}

function cutText(text: string): string {
  if (text.length <= LIMIT) return text;
  const head = text.slice(0, LIMIT);
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('。') + 1, head.lastIndexOf('、'));
  // A surrogate pair is not torn.
  return end > LIMIT / 3 ? head.slice(0, end) : head.replace(/[\ud800-\udbff]$/u, '');
}
