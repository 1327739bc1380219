import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLibrary } from '../../scripts/review/library.ts';
import { PageDrawer } from '../../src/review/originals/pictures.ts';
import type { ActionResult, OpenedReview, Refusal, ReviewListRow } from '../../src/review/protocol.ts';
import { admit } from '../../src/review/server/guard.ts';
import { buildPage, type PageFiles } from '../../src/review/server/page-files.ts';
import { serveReview, type RunningReview } from '../../src/review/server/server.ts';
import { pdfFolder, type SampleFolder } from './support/folder.ts';
import { MARKS } from './support/sample.ts';

describe('who is let in', () => {
  const host = '127.0.0.1:4000';
  const own = `http://${host}`;
  test.each<[string, string, string, Record<string, string>, string | null]>([
    ['the address that was printed', 'GET', '/secret/', { host }, '/'],
    ['a page that one typed', 'GET', '/secret/list?x=1', { host, 'sec-fetch-site': 'none' }, '/list?x=1'],
    ['the page itself', 'POST', '/secret/act', { host, origin: own, 'sec-fetch-site': 'same-origin' }, '/act'],
    [
      'the page in a browser that sends no origin',
      'POST',
      '/secret/act',
      { host, 'sec-fetch-site': 'same-origin' },
      '/act',
    ],
    ['no token', 'GET', '/', { host }, null],
    ['another token', 'GET', '/secreT/', { host }, null],
    ['a token with more behind it', 'GET', '/secret1/', { host }, null],
    ['another name for this machine', 'GET', '/secret/', { host: 'localhost:4000' }, null],
    ['a name that a foreign site has led here', 'GET', '/secret/', { host: 'evil.example:4000' }, null],
    ['another port', 'GET', '/secret/', { host: '127.0.0.1:4001' }, null],
    ['another site', 'POST', '/secret/act', { host, origin: 'https://evil.example' }, null],
    ['a file on the disk', 'POST', '/secret/act', { host, origin: 'null' }, null],
    ['a link on another site', 'GET', '/secret/', { host, 'sec-fetch-site': 'cross-site' }, null],
    ['another port of this machine', 'GET', '/secret/', { host, 'sec-fetch-site': 'same-site' }, null],
    ['a program that writes and says nothing of itself', 'POST', '/secret/act', { host }, null],
  ])('%s', (_, method, url, headers, rest) => {
    expect(admit({ method, url, headers }, host, 'secret')).toBe(rest);
  });
});

describe('the server', () => {
  let page: PageFiles;
  let folder: SampleFolder;
  let server: RunningReview;
  const drawer = new PageDrawer();
  const errors: unknown[] = [];
  beforeAll(async () => {
    page = await buildPage();
  });
  afterAll(() => drawer.close());
  beforeEach(async () => {
    errors.length = 0;
    folder = pdfFolder();
    const library = openLibrary(folder.content, drawer);
    server = await serveReview({ library, page, port: 0, onError: (error) => errors.push(error) });
  });
  afterEach(async () => {
    await server.close();
    folder.remove();
    expect(errors).toEqual([]);
  });

  const get = (path: string): Promise<Response> => fetch(new URL(path, server.url));
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(new URL(path, server.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: new URL(server.url).origin, ...headers },
      body: JSON.stringify(body),
    });

  test('listens on this machine alone, under an address that nobody guesses', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}\/$/u);
  });

  test('serves the page, its script and its style, and lets nothing else in', async () => {
    for (const path of ['', 'review.js', 'style.css', 'icon.svg']) {
      const response = await get(path);
      expect({ path, status: response.status, length: (await response.text()).length > 100 }).toEqual({
        path,
        status: 200,
        length: true,
      });
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/u);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await get('../')).status).toBe(403);
    expect((await get('nothing')).status).toBe(404);
    expect((await get('../../etc/passwd')).status).toBe(403);
  });

  test('refuses a foreign host and a foreign origin', async () => {
    const status = await new Promise<number | undefined>((done, fail) => {
      request(server.url, { headers: { host: 'evil.example' } }, ({ statusCode }) => done(statusCode))
        .on('error', fail)
        .end();
    });
    expect(status).toBe(403);
    const answer = await post('act?id=992011-12', { type: 'undo' }, { Origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
  });

  test('lists the assessments, counts their doubts, opens one with its original', async () => {
    const rows = (await (await get('list')).json()) as ReviewListRow[];
    expect(rows).toEqual([
      { id: '992011-12', title: '児童手当に関する事務 重点項目評価書', authority: 'みなと見本市長', isReviewed: false },
    ]);
    expect(await (await get('doubts?id=992011-12')).json()).toEqual({ doubts: 5 });
    const { view, original } = (await (await get('review?id=992011-12')).json()) as OpenedReview;
    expect(view.steps[0]).toMatchObject({ id: `mark:${MARKS}#紙`, place: { page: 2 } });
    expect(original).toMatchObject({ kind: 'pages', file: '2025-03-31.pdf' });
    expect(await (await get('review?id=992011-13')).json()).toMatchObject({ code: 'not-found' });
  });

  test('sends a page as a picture', async () => {
    const response = await get('page?id=992011-12&page=2&width=300');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    expect((await get('page?id=992011-12&page=9&width=300')).status).toBe(404);
    expect((await get('page?id=992011-12&page=1&width=99999')).status).toBe(422);
  });

  test('writes the Markdown and the record after each action', async () => {
    const response = await post('act?id=992011-12', { type: 'mark', step: `mark:${MARKS}#紙`, state: 'on' });
    const { view } = (await response.json()) as ActionResult;
    expect(view.progress.doubts).toEqual({ done: 1, of: 5 });
    expect(readFileSync(folder.markdown, 'utf8')).toContain('- [x] 紙\n');
    await post('act?id=992011-12', { type: 'strike', step: 'unplaced:2', part: null });
    expect(readFileSync(folder.markdown, 'utf8')).not.toContain('\n2\n');
    expect(readFileSync(folder.record, 'utf8')).toContain('"struck":[{"at":"1ページ","text":"2"}]');
    expect(readFileSync(folder.record, 'utf8')).toContain('"original":"originals/992011/12/2025-03-31.pdf"');
  });

  test('does not write over a file that changed meanwhile; opened again, it goes on from there', async () => {
    await get('review?id=992011-12');
    const edited = readFileSync(folder.markdown, 'utf8').replace('窓口で受け付ける。', '窓口で受理する。');
    writeFileSync(folder.markdown, edited);
    const action = { type: 'mark', step: `mark:${MARKS}#紙`, state: 'off' };
    const response = await post('act?id=992011-12', action);
    const { code, message } = (await response.json()) as Refusal;
    expect([response.status, code]).toEqual([409, 'conflict']);
    expect(message).toContain('ほかで変更されています');
    expect(readFileSync(folder.markdown, 'utf8')).toBe(edited);
    await get('review?id=992011-12');
    expect((await post('act?id=992011-12', action)).status).toBe(200);
    expect(readFileSync(folder.markdown, 'utf8')).toContain('窓口で受理する。');
  });

  test.each<[string, unknown, Record<string, string>, number]>([
    ['an action that is none', { type: 'delete' }, {}, 422],
    ['more than an action has', { type: 'undo', path: '/' }, {}, 422],
    ['a form of another site', { type: 'undo' }, { 'Content-Type': 'text/plain' }, 422],
    ['a step that is not there', { type: 'confirm', steps: ['item:x'] }, {}, 404],
  ])('refuses %s', async (_, body, headers, status) => {
    expect((await post('act?id=992011-12', body, headers)).status).toBe(status);
  });

  test('says which folder to correct where an assessment has errors', async () => {
    writeFileSync(folder.markdown, readFileSync(folder.markdown, 'utf8').replace('# I 基本情報', '# 本町の情報'));
    const response = await get('review?id=992011-12');
    expect(response.status).toBe(422);
    expect(((await response.json()) as Refusal).message).toMatch(/12\.md に誤りがあるため.*npm run check/u);
  });
});
