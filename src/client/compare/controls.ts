import { make, makeButton, makeInput } from '../make.ts';
import type { ColumnDom } from './table-dom.ts';

export interface Controls {
  differing: HTMLInputElement;
  reference: HTMLSelectElement;
  columns: HTMLInputElement[];
  chosen: HTMLElement;
  words: HTMLInputElement;
  /** Says how much must be loaded for them; stands beside `words`. */
  wordsNote: HTMLElement;
  whole: HTMLInputElement;
  status: HTMLOutputElement;
}

function checkbox(label: string): { input: HTMLInputElement; line: HTMLLabelElement } {
  const input = makeInput('checkbox');
  return { input, line: make('label', 'check', input, label) };
}

/** Makes the controls of a table and puts them in front of it. */
export function makeControls(
  host: HTMLElement,
  columns: readonly ColumnDom[],
  onChange: () => void,
  onSave: () => void,
): Controls {
  const differing = checkbox('違いのある行だけ');
  const whole = checkbox('表全体を表示');
  whole.line.classList.add('only-narrow');
  const words = checkbox('異なる語を強調');
  const wordsNote = make('span', 'soft');
  words.line.append(wordsNote);
  const reference = make('select', '', new Option('なし', ''));
  for (const { id, name } of columns) reference.append(new Option(name, id));
  const boxes = columns.map(({ id, name }) => {
    const box = checkbox(name);
    box.input.value = id;
    return box;
  });
  const chosen = make('span', '', '');
  const all = makeButton('plain', 'すべて選択', () => {
    for (const { input } of boxes) input.checked = true;
    onChange();
  });
  const picker = make(
    'details',
    'column-picker',
    make('summary', '', '列を選ぶ ', chosen),
    make('div', 'column-list', ...boxes.map(({ line }) => line), all),
  );
  const save = makeButton('plain', '表示中の表をCSVで保存', onSave);
  const status = make('output', '');
  const bar = make(
    'div',
    'compare-tools',
    differing.line,
    make('label', 'reference', '基準にする列 ', reference),
    words.line,
    whole.line,
    save,
    picker,
    status,
  );
  host.prepend(bar);
  for (const input of [differing.input, words.input, whole.input, reference, ...boxes.map((box) => box.input)])
    input.addEventListener('change', onChange);
  return {
    differing: differing.input,
    words: words.input,
    wordsNote,
    whole: whole.input,
    reference,
    columns: boxes.map(({ input }) => input),
    chosen,
    status,
  };
}
