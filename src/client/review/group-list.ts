import type { StepView } from '../../review/protocol.ts';
import { make, makeButton } from '../make.ts';
import { showChange, showValue } from './value-view.ts';

/** Everything that is confirmed together with a step, whole: who confirms a page has its items before their eyes. */
export function showGroup(steps: readonly StepView[], current: StepView, goTo: (step: StepView) => void): HTMLElement {
  const open = steps.filter(({ isDone }) => !isDone).length;
  const heading = make('h3', '', `${current.group.name}の項目`);
  const words = open === 0 ? 'すべて確認済みです。' : `${steps.length}件のうち、未確認 ${open}件`;
  const list = make('ol', 'group-list');
  for (const step of steps) {
    const link = makeButton('group-name', nameOf(step), () => goTo(step));
    const item = make('li', step.isDone ? 'is-done' : '', make('div', 'group-head', link, stateOf(step)), bodyOf(step));
    if (step.id === current.id) item.setAttribute('aria-current', 'step');
    list.append(item);
  }
  return make('section', 'group', heading, make('p', 'group-count', words), list);
}

function nameOf(step: StepView): string {
  if (step.kind === 'mark') return `「${step.label}」の欄`;
  if (step.kind === 'change') return step.path.slice(1).join('　');
  // Items of blocks bear the same name in each: the name of the block goes before it.
  return step.path.slice(step.path.length > 2 ? -2 : -1).join(' ＞ ');
}

function stateOf(step: StepView): HTMLElement {
  if (step.isDone) return make('span', 'badge done', '済み');
  return step.isDoubt ? make('span', 'badge doubt', '要確認') : make('span', 'badge', '未確認');
}

function bodyOf(step: StepView): Node | string {
  if (step.kind === 'item') return showValue(step.value);
  if (step.kind === 'change' && step.change !== null) return showChange(step.change);
  return step.kind === 'unplaced' ? (step.unplaced?.text ?? '') : '';
}
