import type { Action, StepView } from '../../review/protocol.ts';
import { make } from '../make.ts';
import { makeButton } from './button.ts';
import { changeFields, valueFields } from './edit-form.ts';

export interface EditorCommands {
  save: (action: Action) => void;
  cancel: () => void;
}

export interface Editor {
  element: HTMLElement;
  focus: () => void;
}

/** The form of an item or a change; null for a step that has none. */
export function openEditor(step: StepView, { save, cancel }: EditorCommands): Editor | null {
  const form = formOf(step);
  if (form === null) return null;
  const submit = (): void => save(form.read());
  const heading = make('h2', 'question', `${step.path.at(-1) ?? ''}を直す`);
  const remark = make('p', 'remark', '原本に印字されているとおりに入力してください。');
  const buttons = make(
    'div',
    'buttons',
    makeButton({ words: '保存して確認済みにする', key: 'Ctrl+Enter', onPress: submit, className: 'main' }),
    makeButton({ words: 'やめる', key: 'Esc', onPress: cancel }),
  );
  const element = make('section', 'step editor', heading, remark, form.element, buttons);
  element.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSave && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) submit();
    else cancel();
  });
  // Of radio buttons the one that is chosen has the focus.
  const first = element.querySelector<HTMLElement>('textarea, input');
  const chosen = first?.closest('fieldset')?.querySelector<HTMLElement>('input:checked');
  return { element, focus: () => (chosen ?? first)?.focus() };
}

function formOf(step: StepView): { element: HTMLElement; read: () => Action } | null {
  if (step.kind === 'change' && step.change !== null) {
    const { element, read } = changeFields(step.change);
    return { element, read: () => ({ type: 'edit-change', step: step.id, change: read() }) };
  }
  if (step.kind !== 'item' || step.value === null) return null;
  const { element, read } = valueFields(step.value, step.blank ?? step.value);
  return { element, read: () => ({ type: 'edit-item', step: step.id, value: read() }) };
}
