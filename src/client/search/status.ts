import type { ExpandedTerm } from '../../search/query/expand.ts';
import { describeConditions, describeExpansion } from '../../search/query/describe-query.ts';
import { make } from '../make.ts';
import { count } from './dom.ts';
import type { FailureCause, SearchWorkerResponse } from './messages.ts';

export type SearchStatus = 'idle' | 'busy' | 'done' | 'error';

/** Says how a search stands, in words for readers and in data for programs; `items` is null where they are not counted. */
export function setStatus(
  status: HTMLElement,
  state: SearchStatus,
  words: string,
  assessments: number | null = null,
  items: number | null = null,
): void {
  status.dataset['state'] = state;
  if (assessments === null) delete status.dataset['assessments'];
  else status.dataset['assessments'] = String(assessments);
  if (items === null) delete status.dataset['items'];
  else status.dataset['items'] = String(items);
  status.textContent = words;
}

/** A search is done when all that it shows at first stands on the page. */
export function markDone(status: HTMLElement, results: Element): void {
  if (results.querySelector(':scope > [aria-busy]') === null) status.dataset['state'] = 'done';
}

/** Sentences of the page; `what` as `describeConditions` has it. */
export const WORDS = {
  /** `editions`: earlier editions were looked into, and count among the assessments. */
  found: (what: string, assessments: number, items: number | null, editions: boolean): string =>
    assessments === 0
      ? `${what}評価書は見つかりませんでした。`
      : `${what}評価書${editions ? '（以前の版も対象）' : ''} ${count(assessments)}件${items === null ? '' : `・${count(items)}項目`}`,
  nothingAsked: (onlyExcluded: boolean): string =>
    onlyExcluded ? '除く語のほかに、検索する語を入力してください。' : '検索する語を入力してください。',
  counting: (done: number, total: number): string =>
    `項目を数えています（${count(total)}件の評価書のうち${count(done)}件まで）…`,
  exporting: (done: number, total: number): string =>
    `集めています（${count(total)}件の評価書のうち${count(done)}件まで）…`,
} as const;

/** Says how much was found; `editions`: see `WORDS.found`. */
export function showFound(status: HTMLElement, found: SearchWorkerResponse, editions: boolean): void {
  const { terms, outcome } = found;
  const words = WORDS.found(describeConditions(terms), outcome.rows.length, outcome.items, editions);
  setStatus(status, 'busy', words, outcome.rows.length, outcome.items);
}

/** What a reader can do where a search fails, by its cause; `start` where it does not even begin. */
export const FAILURES: Readonly<Record<FailureCause | 'start', string>> = {
  connection: '検索を読み込めませんでした。通信の状態を確認して、ページを読み込み直してください。',
  browser: '検索できませんでした。お使いのブラウザーが古いときは、新しい版でお試しください。',
  start: '検索を始められませんでした。ページを読み込み直しても同じときは、新しい版のブラウザーでお試しください。',
};

/** Adds a sentence for those who hear the page; it stands elsewhere for those who see it. */
export function announce(status: HTMLElement, words: string): void {
  status.querySelector('.hidden-words')?.remove();
  status.append(make('span', 'hidden-words', words));
}

/** Says which words were looked for beside those that were typed. */
export function showExpansion(host: HTMLElement, terms: readonly ExpandedTerm[]): void {
  const sentences = describeExpansion(terms);
  host.hidden = sentences.length === 0;
  host.replaceChildren(...sentences.map((sentence) => make('span', '', sentence)));
}
