import type { OriginSpan } from '../../assessment/origin.ts';
import type { Action, ActionResult, OpenedReview, OriginalRow, Refusal, ReviewListRow } from '../../review/protocol.ts';

/** What the server did not do, in words for the person. */
export class ReviewError extends Error {
  readonly code: Refusal['code'] | 'offline';

  constructor(code: ReviewError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

const OFFLINE = '照合のプログラムにつながりません。端末で npm run review が動いているか確認してください。';

async function call<Value>(path: string, body?: unknown): Promise<Value> {
  const options =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, options).catch(() => {
    throw new ReviewError('offline', OFFLINE);
  });
  const value = (await response.json()) as Value | Refusal;
  if (response.ok) return value as Value;
  const { code, message } = value as Refusal;
  throw new ReviewError(code, message);
}

const withId = (path: string, id: string): string => `${path}?${new URLSearchParams({ id }).toString()}`;

export const loadList = (): Promise<ReviewListRow[]> => call('list');
export const countDoubts = async (id: string): Promise<number> =>
  (await call<{ doubts: number }>(withId('doubts', id))).doubts;
export const loadReview = (id: string): Promise<OpenedReview> => call(withId('review', id));
export const sendAction = (id: string, action: Action): Promise<ActionResult> => call(withId('act', id), action);
export const loadRows = (id: string, place: OriginSpan): Promise<OriginalRow[]> => call(withId('rows', id), place);

/** Address of the picture of a page, `width` pixels wide. */
export const pictureOf = (id: string, page: number, width: number): string =>
  `page?${new URLSearchParams({ id, page: String(page), width: String(width) }).toString()}`;
