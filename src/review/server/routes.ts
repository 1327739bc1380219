import { z } from 'zod';
import { originSpanSchema } from '../../assessment/origin.ts';
import type { Original } from '../originals/original.ts';
import { actionSchema, type OpenedReview, type ReviewListRow } from '../protocol.ts';
import { Refused } from '../refused.ts';
import type { ReviewSession } from '../session.ts';

/** A review that is open: its session and the original beside it. */
export interface OpenReview {
  session: ReviewSession;
  original: Original;
}

/** The assessments of a content folder. */
export interface ReviewLibrary {
  list: () => Promise<ReviewListRow[]>;
  /** Doubts of an assessment that nobody has decided yet. Throws a Refused where it cannot be opened. */
  countDoubts: (id: string) => Promise<number>;
  /** Opens it anew, as its files are now. Throws a Refused where it cannot be opened. */
  open: (id: string) => Promise<OpenReview>;
}

export interface RouteResponse {
  type: string;
  body: string | Uint8Array;
  /** The browser may keep it for a while. */
  isKept?: boolean;
}

/** Pixels that a page may be wide. */
const WIDTHS = { smallest: 100, largest: 2400 };

const widthSchema = z.coerce.number().int().min(WIDTHS.smallest).max(WIDTHS.largest);
const pageSchema = z.coerce.number().int().positive();

/** Answers requests for data: each path to a function of the query and the body. */
export class ReviewRoutes {
  readonly #library: ReviewLibrary;
  readonly #open = new Map<string, OpenReview>();

  constructor(library: ReviewLibrary) {
    this.#library = library;
  }

  async answer(method: string, path: string, query: URLSearchParams, body: unknown): Promise<RouteResponse | null> {
    const id = query.get('id') ?? '';
    switch (`${method} ${path}`) {
      case 'GET /list':
        return json(await this.#library.list());
      case 'GET /doubts':
        return json({ doubts: await this.#library.countDoubts(id) });
      case 'GET /review': {
        const { session, original } = await this.#reopen(id);
        return json({ view: session.view(), original: original.view } satisfies OpenedReview);
      }
      case 'POST /act': {
        const action = actionSchema.safeParse(body);
        if (!action.success) throw new Refused('invalid', '操作の内容が正しくありません。ページを読み直してください。');
        return json((await this.#review(id)).session.act(action.data));
      }
      case 'GET /page': {
        const { page, width } = read(z.object({ page: pageSchema, width: widthSchema }), Object.fromEntries(query));
        const body = await (await this.#review(id)).original.page(page, width);
        return { type: 'image/webp', body, isKept: true };
      }
      case 'POST /rows':
        return json((await this.#review(id)).original.rows(read(originSpanSchema, body)));
      default:
        return null;
    }
  }

  async #reopen(id: string): Promise<OpenReview> {
    const review = await this.#library.open(id);
    this.#open.set(id, review);
    return review;
  }

  async #review(id: string): Promise<OpenReview> {
    return this.#open.get(id) ?? (await this.#reopen(id));
  }
}

function read<Value>(schema: z.ZodType<Value>, data: unknown): Value {
  const result = schema.safeParse(data);
  if (!result.success) throw new Refused('invalid', '求められた場所が正しくありません。');
  return result.data;
}

const json = (value: unknown): RouteResponse => ({
  type: 'application/json;charset=utf-8',
  body: JSON.stringify(value),
});
