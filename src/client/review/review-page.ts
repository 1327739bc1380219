import type { Action, OpenedReview, ReviewView, StepView } from '../../review/protocol.ts';
import { make, makeLink } from '../make.ts';
import { loadReview, ReviewError, sendAction } from './api.ts';
import { makeButton, type ButtonOptions } from './button.ts';
import { choose } from './chooser.ts';
import { buttonsOf, pressKey } from './commands.ts';
import { openEditor } from './editor.ts';
import { showFinish } from './finish-panel.ts';
import { showGroup } from './group-list.ts';
import { commandOf, showKeys } from './keys.ts';
import { OriginalPanel } from './original-panel.ts';
import { showProgress } from './progress-bar.ts';
import { questionOf, selectedPart, showStep } from './step-panel.ts';
import { PREVIOUS } from '../../text/words/actions.ts';

/** The first step behind an index that is not done; where there is none, the first of all that is not. null: all are. */
function nextOpen(steps: readonly StepView[], index: number): StepView | null {
  const isOpen = ({ isDone }: StepView): boolean => !isDone;
  return steps.slice(index + 1).find(isOpen) ?? steps.find(isOpen) ?? null;
}

/** Says something to those who hear the page. The same words twice are heard twice. */
function announce(words: string): void {
  const region = document.getElementById('announcer');
  if (region === null || words === '') return;
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}

/** Where the page is: at a step, or at the end. */
type ReviewLocation = { at: 'step'; id: string } | { at: 'end'; isWritten: boolean };

/** The page of one review: the step in hand beside the original. All that is known of the assessment comes from the server. */
export class ReviewPage {
  #view: ReviewView;
  #place: ReviewLocation;
  #buttons: readonly ButtonOptions[] = [];
  /** A request is under way: what is pressed meanwhile was not meant for what comes after it. */
  #isBusy = false;
  #isEditing = false;
  readonly #original: OriginalPanel;
  readonly #progress = make('div', 'progress-place');
  readonly #message = make('div', 'message-place');
  readonly #panel = make('div', 'panel-body');
  readonly #listener = (event: KeyboardEvent): void => this.#onKey(event);

  constructor(app: HTMLElement, { view, original }: OpenedReview) {
    this.#view = view;
    this.#place = this.#placeAfter(-1);
    this.#original = new OriginalPanel(view.id, original);
    document.title = `${view.title}の照合`;
    app.replaceChildren(
      make(
        'div',
        'review',
        this.#header(),
        make('main', 'work', this.#original.element, make('div', 'panel', this.#message, this.#panel)),
      ),
    );
    document.addEventListener('keydown', this.#listener);
    this.#render();
  }

  /** Stops listening to keys. */
  close(): void {
    document.removeEventListener('keydown', this.#listener);
  }

  #header(): HTMLElement {
    const { title, authority } = this.#view;
    const list = makeLink('#', '一覧');
    const tools = make(
      'div',
      'tools',
      makeButton({ words: '元に戻す', key: 'u', onPress: () => void this.#undo(), className: 'small undo' }),
      makeButton({ words: PREVIOUS, key: '←', onPress: () => this.#back(), className: 'small' }),
      makeButton({ words: '項目を選ぶ', key: 'j', onPress: () => void this.#jump(), className: 'small' }),
      makeButton({
        words: '終える',
        key: 'f',
        onPress: () => this.#go({ at: 'end', isWritten: false }),
        className: 'small',
      }),
      makeButton({ words: 'キーの一覧', key: '?', onPress: showKeys, className: 'small' }),
    );
    const names = make('div', 'names', list, make('h1', '', title), make('span', 'authority', authority));
    return make('header', 'head', names, this.#progress, tools);
  }

  #step(): StepView | null {
    const { steps } = this.#view;
    const place = this.#place;
    return place.at === 'step' ? (steps.find(({ id }) => id === place.id) ?? null) : null;
  }

  #index(): number {
    const step = this.#step();
    return step === null ? this.#view.steps.length : this.#view.steps.indexOf(step);
  }

  #placeAfter(index: number): ReviewLocation {
    const next = nextOpen(this.#view.steps, index);
    return next === null ? { at: 'end', isWritten: false } : { at: 'step', id: next.id };
  }

  #go(place: ReviewLocation): void {
    this.#place = place;
    this.#isEditing = false;
    this.#message.replaceChildren();
    this.#render();
  }

  #render(): void {
    this.#progress.replaceChildren(showProgress(this.#view.progress));
    document.querySelector<HTMLButtonElement>('.undo')?.toggleAttribute('disabled', this.#view.undo === null);
    const step = this.#step();
    this.#panel.dataset['step'] = step?.id ?? 'end';
    const heading = step === null ? this.#renderEnd() : this.#renderStep(step);
    heading.focus({ preventScroll: true });
    this.#panel.parentElement?.scrollTo({ top: 0 });
    if (step !== null) void this.#original.show(step.place, step.kind === 'mark' ? step.label : '');
  }

  #renderEnd(): HTMLElement {
    const commands = {
      finish: () => void this.#act({ type: 'finish' }, { at: 'end', isWritten: true }),
      goOn: () => this.#go(this.#firstPlace()),
      toList: () => {
        location.hash = '';
      },
    };
    const isWritten = this.#place.at === 'end' && this.#place.isWritten;
    const { element, heading } = showFinish(this.#view, isWritten, commands);
    this.#buttons = [{ words: '', key: 'Enter', onPress: isWritten ? commands.toList : commands.finish }];
    this.#panel.replaceChildren(element);
    return heading;
  }

  #firstPlace(): ReviewLocation {
    const place = this.#placeAfter(-1);
    const [first] = this.#view.steps;
    return place.at === 'end' && first !== undefined ? { at: 'step', id: first.id } : place;
  }

  #renderStep(step: StepView): HTMLElement {
    const { steps, targets } = this.#view;
    this.#buttons = buttonsOf(step, new Map(targets.map((target) => [target.key, target])), {
      mark: (state) => void this.#act({ type: 'mark', step: step.id, state }),
      confirm: () => void this.#act({ type: 'confirm', steps: [step.id] }),
      confirmGroup: () => void this.#act({ type: 'confirm-group', group: step.group.id }),
      edit: () => this.#edit(step),
      placeIn: (target) => void this.#placeWords(step, target),
      chooseTarget: () => void this.#chooseTarget(step),
      strike: () => void this.#act({ type: 'strike', step: step.id, part: selectedPart(this.#panel) }),
      skip: () => this.#skip(),
    });
    const alike = steps.filter(({ isDoubt }) => isDoubt === step.isDoubt);
    const position = `${alike.indexOf(step) + 1} / ${alike.length}`;
    const { element, heading } = showStep({ step, position, buttons: this.#buttons });
    const group = steps.filter((other) => other.group.id === step.group.id && !other.isDoubt);
    const goTo = ({ id }: StepView): void => this.#go({ at: 'step', id });
    this.#panel.replaceChildren(element, step.isDoubt ? '' : showGroup(group, step, goTo));
    return heading;
  }

  #edit(step: StepView): void {
    const editor = openEditor(step, {
      save: (action) => void this.#act(action),
      cancel: () => {
        this.#isEditing = false;
        this.#render();
      },
    });
    if (editor === null) return;
    this.#isEditing = true;
    this.#panel.replaceChildren(editor.element);
    editor.focus();
  }

  #placeWords(step: StepView, target: string): Promise<void> {
    return this.#act({ type: 'place', step: step.id, target, part: selectedPart(this.#panel) });
  }

  async #chooseTarget(step: StepView): Promise<void> {
    const part = selectedPart(this.#panel);
    const near = step.suggestions.flatMap((key) => this.#view.targets.find((target) => target.key === key) ?? []);
    const others = this.#view.targets.filter(({ key }) => !step.suggestions.includes(key));
    const choices = [...near, ...others].map(({ key, path }) => ({
      id: key,
      words: path.join(' ＞ '),
      remark: step.suggestions.includes(key) ? '近くの項目' : '',
    }));
    const target = await choose('どの項目に入れますか', choices);
    if (target !== null) await this.#act({ type: 'place', step: step.id, target, part });
  }

  async #jump(): Promise<void> {
    const choices = this.#view.steps.map((step) => ({
      id: step.id,
      words: [...step.path, ...(step.kind === 'mark' ? [step.label] : [])].join(' ＞ '),
      remark: [step.group.name, step.isDone ? '済み' : step.isDoubt ? '要確認' : ''].filter(Boolean).join('　'),
    }));
    const id = await choose('どの項目へ移りますか', choices);
    if (id !== null) this.#go({ at: 'step', id });
  }

  #skip(): void {
    const next = nextOpen(this.#view.steps, this.#index());
    if (next === null || next.id === this.#step()?.id) this.#go({ at: 'end', isWritten: false });
    else this.#go({ at: 'step', id: next.id });
  }

  #back(): void {
    const before = this.#view.steps[this.#index() - 1];
    if (before !== undefined) this.#go({ at: 'step', id: before.id });
  }

  async #undo(): Promise<void> {
    const { undo } = this.#view;
    if (undo === null) return;
    await this.#act({ type: 'undo' }, undo.step === null ? this.#place : { at: 'step', id: undo.step });
  }

  /** Has the server carry out an action, and goes on to `next`: where none is given, to the next step that is open. */
  async #act(action: Action, next?: ReviewLocation): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      const from = this.#step();
      const { view, message } = await sendAction(this.#view.id, action);
      this.#view = view;
      this.#go(next ?? this.#placeAfter(this.#index() - (this.#step()?.isDone === true ? 0 : 1)));
      const now = this.#step();
      const isThrough = from?.isDoubt === true && now?.isDoubt === false && action.type !== 'undo';
      const through = isThrough
        ? '要確認の箇所はここまでです。続けて、残りの項目を順に確認します（f キーで終えられます）。'
        : '';
      this.#show([message, through].filter((words) => words !== '').join(' '), now);
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      this.#fail(error);
    } finally {
      this.#isBusy = false;
    }
  }

  #show(message: string, now: StepView | null): void {
    if (message !== '') this.#message.replaceChildren(make('p', 'message', message));
    announce([message, now === null ? '' : questionOf(now)].filter((words) => words !== '').join(' '));
  }

  #fail(error: ReviewError): void {
    const box = make('div', 'message failed', make('p', '', error.message));
    box.role = 'alert';
    this.#message.replaceChildren(box);
    if (error.code === 'invalid') return;
    const again = makeButton({ words: '読み直す', key: '', onPress: () => void this.#reload(), className: 'main' });
    box.append(again);
    again.focus();
  }

  async #reload(): Promise<void> {
    try {
      const { view } = await loadReview(this.#view.id);
      this.#view = view;
      this.#go(this.#step() === null ? this.#firstPlace() : this.#place);
      this.#show('最新の内容を読み直しました。', this.#step());
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      this.#fail(error);
    }
  }

  #onKey(event: KeyboardEvent): void {
    const key = this.#isEditing ? null : commandOf(event);
    if (key === null || this.#isBusy) return;
    if (pressKey(key, this.#buttons) || this.#pressTool(key)) event.preventDefault();
    else if (key === 'Enter') announce('1・2・3などのキーで決めてください。決めずに次へ進むときは → キーです。');
  }

  #pressTool(key: string): boolean {
    const tools: Record<string, () => void> = {
      u: () => void this.#undo(),
      ArrowLeft: () => (this.#place.at === 'end' ? this.#go(this.#firstPlace()) : this.#back()),
      j: () => void this.#jump(),
      f: () => this.#go({ at: 'end', isWritten: false }),
      '?': showKeys,
      '[': () => this.#original.turn(-1),
      ']': () => this.#original.turn(1),
      '+': () => this.#original.zoom(1),
      '-': () => this.#original.zoom(-1),
    };
    const tool = Object.hasOwn(tools, key) ? tools[key] : undefined;
    tool?.();
    return tool !== undefined;
  }
}
