import { FLAG_WORDS } from '../../assessment/change-flags.ts';
import type { Change, Mark, Value } from '../../assessment/types.ts';
import { make } from '../make.ts';
import { ABSENCES } from '../../text/words/absences.ts';

const STATE_SIGNS: Record<Mark['state'], string> = { on: '○', off: '　', unclear: '？' };
const STATE_WORDS: Record<Mark['state'], string> = { on: '○がある', off: '○はない', unclear: ABSENCES.unreadable };

/** A value as the assessment has it, all of it: who confirms it must have seen it. `current`: label of the mark that is asked. */
export function showValue(value: Value | null, current: string | null = null): HTMLElement {
  if (value === null) return make('p', 'empty-value', '（値のない見出し）');
  switch (value.type) {
    case 'text':
      return value.text === '' ? emptyValue() : make('div', 'text-value', value.text);
    case 'date':
      return value.printed === '' ? emptyValue() : make('div', 'text-value', value.printed);
    case 'none':
      return make('div', 'text-value', value.printed, make('span', 'remark', '（「なし」の印字）'));
    case 'choice':
      return showChoice(value);
    case 'marks':
      return showMarks(value.marks, current);
  }
}

const emptyValue = (): HTMLElement => make('p', 'empty-value', '（空欄）');

function showChoice({ value, options, count }: Value & { type: 'choice' }): HTMLElement {
  const isOwn = value !== null && !options.includes(value);
  const chosen =
    value === null
      ? make('p', 'empty-value', '（選択なし）')
      : make('div', 'text-value', value, isOwn ? make('span', 'remark', '（選択肢にない記載）') : '');
  const counted = count === null ? '' : make('p', 'count-value', `（${count}）件`);
  const rest = options.filter((option) => option !== value).map((option) => make('li', '', option));
  const remark = make('span', 'remark', '選ばれていない選択肢：');
  const others = make('div', 'others', remark, make('ul', 'options', ...rest));
  return make('div', 'choice-value', chosen, counted, options.length > 0 ? others : '');
}

function showMarks(marks: readonly Mark[], current: string | null): HTMLElement {
  const rows = marks.map((mark) => {
    const sign = make('span', `sign ${mark.state}`, STATE_SIGNS[mark.state]);
    sign.ariaHidden = 'true';
    const words = `${mark.label}${mark.text === '' ? '' : `（${mark.text}）`}${mark.count === null ? '' : `（${mark.count}）件`}`;
    const row = make(
      'li',
      '',
      sign,
      make('span', '', words),
      make('span', 'hidden-words', `：${STATE_WORDS[mark.state]}`),
    );
    if (mark.label === current) row.setAttribute('aria-current', 'true');
    return row;
  });
  return marks.length === 0 ? emptyValue() : make('ul', 'marks-value', ...rows);
}

export const flagEntries = Object.entries(FLAG_WORDS) as [Change['flags'][number], string][];

/** A row of the history with all its columns. */
export function showChange(change: Change): HTMLElement {
  const rows: [string, string][] = [
    ['変更日', change.date],
    ['項目', change.item],
    ['変更前', change.before],
    ['変更後', change.after],
    ['提出時期', change.timing],
    ['説明', change.note],
    ['注記', change.flags.map((flag) => FLAG_WORDS[flag]).join('、')],
  ];
  const list = make('dl', 'change-value');
  for (const [name, words] of rows) {
    if (words === '' && (name === '説明' || name === '注記')) continue;
    list.append(
      make('dt', '', name),
      make('dd', words === '' ? 'empty-value' : 'text-value', words === '' ? '（空欄）' : words),
    );
  }
  return list;
}
