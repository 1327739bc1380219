import type { Change, Mark, Value } from '../../assessment/types.ts';
import type { EditedValue } from '../../review/protocol.ts';
import { make, makeInput } from '../make.ts';
import { rowsFor } from './rows-for.ts';
import { flagEntries } from './value-view.ts';

/** Lines that a text is shown with at least and at most while it is typed. */
const LINES = { fewest: 3, most: 14 };

/** Fields for a value, and how to read what was typed. */
export interface EditFields<Edited> {
  element: HTMLElement;
  read: () => Edited;
}

const DASH = '－';
const DASH_WORDS = `「${DASH}」（なし）と印字されている`;

/** Fields for the value of an item. `blank`: what the item holds where nothing is printed; it says what may stand in place of a dash. */
export function valueFields(value: Value, blank: Value): EditFields<EditedValue> {
  const printed = value.type === 'none' ? value.printed : null;
  const shown = value.type === 'none' ? blank : value;
  switch (shown.type) {
    case 'text': {
      const { label, field } = textArea('記載', printed ?? shown.text);
      return { element: label, read: () => ({ type: 'text', text: field.value }) };
    }
    case 'none':
    case 'date': {
      const { label, field } = textArea('日付（印字のとおり）', printed ?? shown.printed, 1);
      return { element: label, read: () => ({ type: 'date', printed: field.value }) };
    }
    case 'choice':
      return choiceFields(shown, printed);
    case 'marks':
      return marksFields(shown.marks, printed);
  }
}

function choiceFields(value: Value & { type: 'choice' }, printed: string | null): EditFields<EditedValue> {
  const names =
    value.value !== null && !value.options.includes(value.value) ? [...value.options, value.value] : value.options;
  const radios = names.map((option) => radio('choice', option, option === value.value));
  const nothing = radio('choice', 'どれも選ばれていない', value.value === null && printed === null);
  const dash = radio('choice', DASH_WORDS, printed !== null);
  const count = numberField('件数', value.count);
  const legend = make('legend', '', '選ばれている選択肢');
  const group = make('fieldset', '', legend, ...[...radios, nothing, dash].map(({ label }) => label), count.label);
  return {
    element: group,
    read: () => {
      if (dash.field.checked) return { type: 'none', printed: printed ?? DASH };
      const at = radios.findIndex(({ field }) => field.checked);
      return { type: 'choice', value: names[at] ?? null, options: value.options, count: count.read() };
    },
  };
}

const STATES: readonly [Mark['state'], string][] = [
  ['on', '○がある'],
  ['off', '○はない'],
  ['unclear', '読めない'],
];

function marksFields(marks: readonly Mark[], printed: string | null): EditFields<EditedValue> {
  const dash = checkBox(DASH_WORDS, printed !== null);
  const rows = marks.map((mark, at) => {
    const radios = STATES.map(([state, words]) => radio(`mark-${at}`, words, mark.state === state));
    const text = make('input', 'words');
    text.value = mark.text;
    text.setAttribute('aria-label', `${mark.label}の（ ）の中の記入`);
    const count = numberField('件数', mark.count);
    const element = make(
      'fieldset',
      'mark-fields',
      make('legend', '', mark.label),
      ...radios.map(({ label }) => label),
      text,
    );
    if (mark.count !== null) element.append(count.label);
    const read = (): Omit<Mark, 'inferred'> => ({
      label: mark.label,
      state: STATES[radios.findIndex(({ field }) => field.checked)]?.[0] ?? mark.state,
      text: text.value,
      count: mark.count === null ? null : count.read(),
    });
    return { element, read };
  });
  return {
    element: make('div', '', ...rows.map(({ element }) => element), dash.label),
    read: () =>
      dash.field.checked
        ? { type: 'none', printed: printed ?? DASH }
        : { type: 'marks', marks: rows.map(({ read }) => read()) },
  };
}

/** Fields for a row of the history. */
export function changeFields(change: Change): EditFields<Change> {
  const date = textArea('変更日', change.date, 1);
  const item = textArea('項目', change.item, 1);
  const before = textArea('変更前', change.before);
  const after = textArea('変更後', change.after);
  const note = textArea('説明', change.note, 1);
  const timings = (['事前', '事後', ''] as const).map((timing) => ({
    timing,
    ...radio('timing', timing === '' ? '印字なし' : timing, change.timing === timing),
  }));
  const flags = flagEntries.map(([flag, words]) => ({ flag, ...checkBox(words, change.flags.includes(flag)) }));
  const element = make(
    'div',
    '',
    ...[date, item, before, after].map(({ label }) => label),
    make('fieldset', '', make('legend', '', '提出時期'), ...timings.map(({ label }) => label)),
    note.label,
    make('fieldset', '', make('legend', '', '注記（ページに表示されます）'), ...flags.map(({ label }) => label)),
  );
  return {
    element,
    read: () => ({
      date: date.field.value,
      item: item.field.value,
      before: before.field.value,
      after: after.field.value,
      timing: timings.find(({ field }) => field.checked)?.timing ?? '',
      note: note.field.value,
      flags: flags.flatMap(({ flag, field }) => (field.checked ? [flag] : [])),
    }),
  };
}

interface LabelledField<Field> {
  label: HTMLLabelElement;
  field: Field;
}

function textArea(name: string, text: string, fewest: number = LINES.fewest): LabelledField<HTMLTextAreaElement> {
  const field = make('textarea');
  field.value = text;
  field.rows = rowsFor(text, fewest, LINES.most);
  field.spellcheck = false;
  return { label: make('label', 'text-field', make('span', '', name), field), field };
}

function radio(group: string, words: string, checked: boolean): LabelledField<HTMLInputElement> {
  const field = makeInput('radio', checked);
  field.name = group;
  return { label: make('label', 'tick', field, make('span', '', words)), field };
}

function checkBox(words: string, checked: boolean): LabelledField<HTMLInputElement> {
  const field = makeInput('checkbox', checked);
  return { label: make('label', 'tick', field, make('span', '', words)), field };
}

function numberField(name: string, count: number | null): { label: HTMLLabelElement; read: () => number | null } {
  const field = make('input', 'count');
  field.inputMode = 'numeric';
  field.value = count === null ? '' : String(count);
  return {
    label: make('label', 'number-field', make('span', '', name), field),
    read: () => {
      const digits = field.value.normalize('NFKC').trim();
      return digits === '' ? null : Number(digits);
    },
  };
}
