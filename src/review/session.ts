import { isDeepStrictEqual } from 'node:util';
import { checkAssessment } from '../assessment/check.ts';
import { hasErrors, toDiagnostics } from '../assessment/faults.ts';
import { readProvenance } from '../assessment/provenance.ts';
import { readAssessment } from '../assessment/read.ts';
import type { Provenance } from '../assessment/types.ts';
import { writeAssessment } from '../assessment/write.ts';
import { act } from './act.ts';
import { placesOf, type OriginLocations } from './places.ts';
import type { Action, ActionResult, ReviewView } from './protocol.ts';
import { findReasons } from './reasons.ts';
import { Refused } from './refused.ts';
import { EMPTY_RECORD, startState, type ReviewState } from './state.ts';
import { toSteps, type ReviewStep } from './steps.ts';
import { toView } from './view.ts';

/** The two files of an assessment as they are on the disk; `record` is null where there is none. */
export interface Files {
  markdown: string;
  record: string | null;
}

/** Reads and writes the files of one assessment, each whole or not at all. */
export interface ReviewStore {
  id: string;
  /** Path of the Markdown, for messages. */
  path: string;
  read: () => Files;
  /** The record is written first: what was struck is in it before the Markdown loses it. `markdown` is null where it stays as it is. */
  write: (files: { markdown: string | null; record: string }) => void;
}

/** The registries decide nothing that a review asks about. */
const ANY_FRONT = { isValidCode: () => true, hasMunicipality: () => true, procedures: new Set<string>() };

/** A review of one assessment: its steps are found once, each action is written before it counts. */
export class ReviewSession {
  readonly #store: ReviewStore;
  readonly #steps: ReviewStep[];
  readonly #places: OriginLocations;
  /** null where no import wrote the assessment. */
  readonly provenance: Provenance | null;
  #files: Files;
  #state: ReviewState;
  /** States to go back to, with the step that each was left by. */
  readonly #past: { state: ReviewState; step: string | null }[] = [];

  /** Throws a Refused where the files cannot be read whole: what is written back would lose what was not understood. */
  constructor(store: ReviewStore) {
    this.#store = store;
    this.#files = store.read();
    const { assessment, file } = checkAssessment(this.#files.markdown, { path: store.path, context: ANY_FRONT });
    const isWhole = readAssessment(this.#files.markdown, { path: store.path });
    if (assessment === null || hasErrors(isWhole.file))
      throw new Refused(
        'unreadable',
        `${store.path} に誤りがあるため開けません。npm run check で誤りの場所を調べ、直してから開いてください。`,
      );
    this.provenance = readRecord(this.#files.record, store.path);
    this.#state = startState(assessment, this.provenance?.review ?? EMPTY_RECORD);
    this.#places = placesOf(this.provenance, this.#state);
    const warnings = toDiagnostics(file);
    const reasons = findReasons({ state: this.#state, provenance: this.provenance, warnings, places: this.#places });
    this.#steps = toSteps(this.#state, reasons, this.#places);
  }

  get steps(): readonly ReviewStep[] {
    return this.#steps;
  }

  get state(): ReviewState {
    return this.#state;
  }

  view(): ReviewView {
    const last = this.#past.at(-1);
    return toView({
      id: this.#store.id,
      state: this.#state,
      steps: this.#steps,
      places: this.#places,
      undo: last === undefined ? null : { step: last.step },
    });
  }

  /** Carries out an action and writes what it made. Throws a Refused, and changes nothing, where that cannot be. */
  act(action: Action): ActionResult {
    if (action.type === 'undo') {
      const last = this.#past.at(-1);
      if (last === undefined) throw new Refused('invalid', '元に戻せる操作がありません。');
      this.#save(last.state);
      this.#past.pop();
      this.#state = last.state;
      return { view: this.view(), message: '1つ前の操作を取り消しました。' };
    }
    const { state, message } = act(this.#state, this.#steps, action);
    this.#save(state);
    this.#past.push({ state: this.#state, step: stepOf(action) });
    this.#state = state;
    return { view: this.view(), message };
  }

  #save(state: ReviewState): void {
    const present = this.#store.read();
    if (present.markdown !== this.#files.markdown || present.record !== this.#files.record)
      throw new Refused(
        'conflict',
        `${this.#store.path} がほかで変更されています。上書きしないよう、この操作は保存していません。「読み直す」を押してください。`,
      );
    const { markdown, record } = this.#toFiles(state);
    if (markdown === present.markdown && record === present.record) return;
    this.#store.write({ markdown: markdown === present.markdown ? null : markdown, record });
    this.#files = { markdown, record };
  }

  #toFiles(state: ReviewState): { markdown: string; record: string } {
    // What only was confirmed leaves the Markdown as it is, also where a hand has set it otherwise than the writer would.
    const isSame = isDeepStrictEqual(state.assessment, this.#state.assessment);
    const markdown = isSame ? this.#files.markdown : writeChecked(state, this.#store.path);
    const former = this.#files.record === null ? EMPTY_PROVENANCE : (JSON.parse(this.#files.record) as object);
    return { markdown, record: `${JSON.stringify({ ...former, review: state.record })}\n` };
  }
}

/** Of an assessment that no import wrote: no digest is its own, so an import leaves it. */
const EMPTY_PROVENANCE: Provenance = { markdown: '', lines: {}, changeLines: [], doubts: [] };

function readRecord(json: string | null, path: string): Provenance | null {
  if (json === null) return null;
  const { provenance, file } = readProvenance(json, path);
  if (provenance === null) throw new Refused('unreadable', `${path}：${file.messages[0]?.reason ?? ''}`);
  return provenance;
}

/** The Markdown of a state; throws a Refused where it would not be read back as it is. */
function writeChecked({ assessment }: ReviewState, path: string): string {
  let markdown: string;
  try {
    markdown = writeAssessment(assessment);
  } catch (error) {
    throw new Refused('invalid', `この内容はMarkdownに書けません（${(error as Error).message}）。`);
  }
  const again = readAssessment(markdown, { path });
  if (hasErrors(again.file) || !isDeepStrictEqual(again.assessment, assessment)) {
    const reason = again.file.messages.find(({ fatal }) => fatal === true)?.reason ?? '';
    throw new Refused('invalid', `この内容は書いたとおりに読み戻せないため、保存していません。${reason}`);
  }
  return markdown;
}

function stepOf(action: Action): string | null {
  if ('step' in action) return action.step;
  return action.type === 'confirm' ? (action.steps[0] ?? null) : null;
}
