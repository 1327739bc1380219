import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Refusal } from '../protocol.ts';
import { Refused } from '../refused.ts';
import { admit, createToken, REVIEW_HEADERS } from './guard.ts';
import { closeServer, HOST, listenOn } from './listen.ts';
import type { PageFiles } from './page-files.ts';
import { ReviewRoutes, type ReviewLibrary } from './routes.ts';

/** Bytes of a request: the longest text of an item has under 100 kB. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Pictures of pages are kept by the browser for as long as one goes back and forth. */
const KEPT_SECONDS = 600;

const STATUS: Record<Refusal['code'], number> = {
  conflict: 409,
  unreadable: 422,
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  internal: 500,
};

export interface ReviewServerOptions {
  library: ReviewLibrary;
  page: PageFiles;
  /** 0: a free one. */
  port: number;
  /** What went wrong inside, for the terminal. */
  onError: (error: unknown) => void;
}

export interface RunningReview {
  /** Address with its token, and a `/` at its end. */
  url: string;
  close: () => Promise<void>;
}

/** Serves the page of the review on this machine alone. Rejects with the error of Node where the port cannot be used. */
export async function serveReview({ library, page, port, onError }: ReviewServerOptions): Promise<RunningReview> {
  const token = createToken();
  const routes = new ReviewRoutes(library);
  let host = '';
  const server = createServer((request, response) => void respond(request, response));

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(REVIEW_HEADERS)) response.setHeader(name, value);
    try {
      const { method = 'GET', url = '/', headers } = request;
      const rest = admit({ method, url, headers }, host, token);
      if (rest === null) throw new Refused('forbidden', 'このURLでは開けません。端末に表示されたURLを開いてください。');
      const { pathname, searchParams } = new URL(`http://${HOST}${rest === '' ? '/' : rest}`);
      const file = method === 'GET' ? page.get(pathname) : undefined;
      if (file !== undefined) return send(response, 200, file.type, file.body);
      const body = method === 'POST' ? await readJson(request) : null;
      const answer = await routes.answer(method, pathname, searchParams, body);
      if (answer === null) throw new Refused('not-found', 'このページはありません。');
      if (answer.isKept === true) response.setHeader('Cache-Control', `private, max-age=${KEPT_SECONDS}`);
      send(response, 200, answer.type, answer.body);
    } catch (error) {
      refuse(response, error, onError);
    }
  }

  host = `${HOST}:${await listenOn(server, port)}`;
  return { url: `http://${host}/${token}/`, close: () => closeServer(server) };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-type']?.split(';')[0] !== 'application/json')
    throw new Refused('invalid', '操作はJSONで送ってください。');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new Refused('invalid', '送られた内容が大きすぎます。');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    throw new Refused('invalid', '送られた内容がJSONとして読めません。');
  }
}

function refuse(response: ServerResponse, error: unknown, onError: (error: unknown) => void): void {
  const refusal: Refusal =
    error instanceof Refused
      ? { code: error.code, message: error.message }
      : { code: 'internal', message: '保存または読み込みに失敗しました。端末に表示された内容を確認してください。' };
  if (refusal.code === 'internal') onError(error);
  send(response, STATUS[refusal.code], 'application/json;charset=utf-8', JSON.stringify(refusal));
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes);
}
