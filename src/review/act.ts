import { blankValue, setChange, setMark, setValue, toChange, toValue } from './edit.ts';
import { countConfirmed } from './progress.ts';
import type { Action } from './protocol.ts';
import { Refused } from './refused.ts';
import { confirmKeys, markKey, openMarks, valueAt, type ReviewState } from './state.ts';
import { isDone, type ReviewStep } from './steps.ts';
import { placeWords, strikeWords } from './unplaced.ts';

/** What an action made, with words for the person where more happened, or less, than the button says. */
export interface Acted {
  state: ReviewState;
  message: string;
}

/** Carries out an action. Throws a Refused, whose words are for the person, where it cannot be done. */
export function act(
  state: ReviewState,
  steps: readonly ReviewStep[],
  action: Exclude<Action, { type: 'undo' }>,
): Acted {
  const acted = carryOut(state, steps, action);
  return { ...acted, state: action.type === 'finish' ? acted.state : recount(acted.state) };
}

function carryOut(state: ReviewState, steps: readonly ReviewStep[], action: Exclude<Action, { type: 'undo' }>): Acted {
  const quiet = (next: ReviewState): Acted => ({ state: next, message: '' });
  switch (action.type) {
    case 'mark': {
      const step = findStep(steps, action.step, 'mark');
      const next = setMark(state, step.item, step.label, action.state);
      return quiet(action.state === 'unclear' ? confirmKeys(next, [markKey(step.item, step.label)]) : next);
    }
    case 'confirm':
      return confirm(
        state,
        action.steps.map((id) => findStep(steps, id)),
      );
    case 'confirm-group':
      return confirmGroup(
        state,
        steps.filter(({ group }) => group.id === action.group),
      );
    case 'edit-item': {
      const { key } = findStep(steps, action.step, 'item');
      const value = valueAt(state, key);
      const before = value?.type === 'none' ? blankValue(state, key) : value;
      if (before === null) throw new Refused('not-found', 'この項目はもうありません。読み直してください。');
      return quiet(confirmEdited(setValue(state, key, toValue(action.value, before)), key));
    }
    case 'edit-change': {
      const { key, n } = findStep(steps, action.step, 'change');
      return quiet(confirmEdited(setChange(state, n, toChange(action.change)), key));
    }
    case 'place':
      return quiet(placeWords(state, findStep(steps, action.step, 'unplaced').index, action.target, action.part));
    case 'strike':
      return quiet(strikeWords(state, findStep(steps, action.step, 'unplaced').index, action.part));
    case 'finish':
      return finish(state, steps);
  }
}

function findStep<Kind extends ReviewStep['kind']>(
  steps: readonly ReviewStep[],
  id: string,
  kind?: Kind,
): Extract<ReviewStep, { kind: Kind }> {
  const step = steps.find((each) => each.id === id);
  if (step === undefined || (kind !== undefined && step.kind !== kind))
    throw new Refused('not-found', 'この確認の対象が見つかりません。ページを読み直してください。');
  return step as Extract<ReviewStep, { kind: Kind }>;
}

/** What was typed beside the original is confirmed by that; marks that are still open are not. */
function confirmEdited(state: ReviewState, key: string): ReviewState {
  const value = valueAt(state, key);
  const unreadable =
    value?.type === 'marks' ? value.marks.flatMap(({ label, state }) => (state === 'unclear' ? [label] : [])) : [];
  return confirmKeys(state, [...unreadable.map((label) => markKey(key, label)), key]);
}

function confirm(state: ReviewState, steps: readonly ReviewStep[]): Acted {
  const keys = steps.map((step) => {
    if (step.kind === 'unplaced' || step.kind === 'mark')
      throw new Refused('invalid', '○の欄と、項目を特定できなかった記載は、内容を決めてください。');
    if (openMarks(state, step.key).length > 0)
      throw new Refused(
        'invalid',
        '読み取れていない○の欄が残っています。先にその欄を決めてください（e キーで直せます）。',
      );
    return step.key;
  });
  return { state: confirmKeys(state, keys), message: '' };
}

/** Confirms all of a page that is in no doubt; what is in doubt waits for a decision of its own. */
function confirmGroup(state: ReviewState, steps: readonly ReviewStep[]): Acted {
  const open = steps.filter((step) => !isDone(state, step));
  const isReady = (step: ReviewStep): boolean =>
    !step.isDoubt && (step.kind === 'item' || step.kind === 'change') && openMarks(state, step.key).length === 0;
  const ready = open.filter(isReady);
  const waiting = open.length - ready.length;
  if (ready.length === 0 && waiting === 0) return { state, message: 'すべて確認済みです。' };
  const rest = waiting === 0 ? '' : `要確認の${waiting}件は残っています。`;
  const keys = ready.flatMap((step) => (step.kind === 'unplaced' ? [] : [step.key]));
  return { state: confirmKeys(state, keys), message: `${ready.length}件を確認済みにしました。${rest}` };
}

function finish(state: ReviewState, steps: readonly ReviewStep[]): Acted {
  const review = countConfirmed(state);
  if (review.confirmed === 0)
    throw new Refused('invalid', 'まだ1件も確認していません。確認してから照合を終えてください。');
  // `reviewed` publishes an import that lost much of its source: for that all of it must have been seen.
  if (state.assessment.frontmatter.source?.quality === 'poor' && steps.some((step) => !isDone(state, step)))
    throw new Refused(
      'invalid',
      'この評価書は取込みで多くの記載が失われたおそれがあります（quality: poor）。すべての項目と要確認の箇所を確認してから終えてください。',
    );
  const frontmatter = { ...state.assessment.frontmatter, reviewed: true, review };
  const message = `照合を終えました。全${review.of}件のうち${review.confirmed}件を確認済みとして記録しました。`;
  return { state: { ...state, assessment: { ...state.assessment, frontmatter } }, message };
}

/** A review that is gone on with after its end keeps the share true. */
function recount(state: ReviewState): ReviewState {
  const { frontmatter } = state.assessment;
  if (frontmatter.review === undefined) return state;
  const review = countConfirmed(state);
  return { ...state, assessment: { ...state.assessment, frontmatter: { ...frontmatter, review } } };
}
