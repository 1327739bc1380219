import type { StepView } from '../../review/protocol.ts';
import { make } from '../make.ts';
import { makeButton, type ButtonOptions } from './button.ts';
import { rowsFor } from './rows-for.ts';
import { showChange, showValue } from './value-view.ts';
import { UNPLACED } from '../../text/words/pages.ts';

/** What is asked in a step, in one sentence. */
export function questionOf(step: StepView): string {
  switch (step.kind) {
    case 'mark':
      return `「${step.label}」の欄に○はありますか`;
    case 'unplaced':
      return 'この記載は、どの項目のものですか';
    case 'note':
      return '原本を確認してください';
    case 'change':
      return `変更${step.n}は原本の記載どおりですか`;
    case 'item':
      return `「${step.path.at(-1) ?? ''}」は原本の記載どおりですか`;
  }
}

export interface PanelOptions {
  step: StepView;
  /** `3 / 25` */
  position: string;
  buttons: readonly ButtonOptions[];
}

/** A step with its question, what the assessment has, why it is asked, and its buttons. */
export function showStep({ step, position, buttons }: PanelOptions): { element: HTMLElement; heading: HTMLElement } {
  const heading = make('h2', 'question', questionOf(step));
  heading.tabIndex = -1;
  const kind = make('p', `step-kind${step.isDoubt ? ' doubt' : ''}`, `${step.isDoubt ? '要確認' : '確認'} ${position}`);
  if (step.isDone) kind.append(make('span', 'badge done', '済み'));
  const path = step.kind === 'item' ? step.path.slice(0, -1) : step.path;
  const trail = make('p', 'trail', path.join(' ＞ '));
  const reasons = make('ul', 'reasons', ...step.reasons.map((reason) => make('li', '', reason)));
  const row = make('div', 'buttons', ...buttons.map(makeButton));
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', '操作');
  const parts: (Node | string)[] = [kind, trail, heading];
  if (step.kind !== 'note' || step.reasons.length > 0) parts.push(step.reasons.length === 0 ? '' : reasons);
  parts.push(...contentOf(step));
  return { element: make('section', 'step', ...parts, row), heading };
}

function contentOf(step: StepView): Node[] {
  switch (step.kind) {
    case 'mark': {
      const inferred = step.mark?.inferred ?? null;
      const hint =
        inferred === null
          ? []
          : [make('p', 'inferred', `推定：${inferred.state === 'on' ? '○がある' : '○はない'}（${inferred.why}）`)];
      return [...hint, make('div', 'value', showValue(step.value, step.label))];
    }
    case 'unplaced':
      return step.unplaced === null ? [make('p', 'empty-value', '整理しました。')] : [wordsField(step.unplaced.text)];
    case 'change':
      return step.change === null ? [] : [make('div', 'value', showChange(step.change))];
    case 'item':
      return [make('div', 'value', showValue(step.value))];
    case 'note':
      return [];
  }
}

/** Words of which a part can be selected with the mouse or the arrow keys. */
function wordsField(text: string): HTMLElement {
  const field = make('textarea', 'unplaced-words');
  field.readOnly = true;
  field.value = text;
  field.rows = rowsFor(text, 3, 10);
  const remark = make('span', 'remark', '一部を選択すると、その部分だけを移します（残りはそのまま残ります）。');
  return make('label', 'text-field', make('span', '', UNPLACED), field, remark);
}

/** The part of the unplaced words that is selected; null: all of them. */
export function selectedPart(panel: ParentNode): [number, number] | null {
  const field = panel.querySelector<HTMLTextAreaElement>('.unplaced-words');
  if (field === null || field.selectionStart === field.selectionEnd) return null;
  return [field.selectionStart, field.selectionEnd];
}
