import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../src/integration/serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'hyokasho-serve-'));
let server: RunningServer;

beforeAll(async () => {
  const files = {
    'index.html': 'home',
    '404.html': 'no such page',
    'about/index.html': 'about',
    'a.css': 'b{}',
    'search/index.html': 'search',
    'pagefind/pagefind.js': '',
    'api/v1/assessments.json': '[]',
    'feeds/all.xml': '<feed/>',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  for (const path of ['packed/index.html', 'packed/page.html', 'only/index.html']) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, `${path}.gz`), gzipSync('a page'));
    if (path.startsWith('only/')) continue;
    writeFileSync(join(dir, `${path}.br`), brotliCompressSync('a page'));
    writeFileSync(join(dir, path), 'a page');
  }
  server = await serve({ dir, base: '/portal/', port: 0, anyPort: true });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), { redirect: 'manual', ...init });

test('it listens on this machine alone and says where', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/portal\/$/u);
});

test.each([
  ['', 200, 'text/html;charset=utf-8', 'home'],
  ['about/', 200, 'text/html;charset=utf-8', 'about'],
  ['a.css', 200, 'text/css', 'b{}'],
  ['api/v1/assessments.json', 200, 'application/json', '[]'],
  ['feeds/all.xml', 200, 'application/atom+xml', '<feed/>'],
  ['nothing/', 404, 'text/html;charset=utf-8', 'no such page'],
  ['/elsewhere/', 404, 'text/html;charset=utf-8', 'no such page'],
  // As many characters as the base has, and a page that the site has behind them.
  ['/elsewh/about/', 404, 'text/html;charset=utf-8', 'no such page'],
  ['/xporta/a.css', 404, 'text/html;charset=utf-8', 'no such page'],
  ['/portal', 301, null, ''],
  ['..%2f..%2fetc%2fpasswd', 404, 'text/html;charset=utf-8', 'no such page'],
])('%j is answered with %i', async (path, status, type, text) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([status, type, text]);
});

/** Asks for a path as it is written, which `fetch` would tidy first. */
function getRaw(path: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((done, fail) => {
    const asked = request(server.url, { path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => done({ status: response.statusCode, text }));
    });
    asked.on('error', fail).end();
  });
}

test('no path leads out of the folder, and none ends the server', async () => {
  // Its name begins as that of the folder does.
  const outside = `${dir}-outside`;
  mkdirSync(outside);
  writeFileSync(join(outside, 'x.txt'), 'secret');
  const name = basename(outside);
  const ups = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '%c0%ae%c0%ae', '..;', '....'];
  const slashes = ['/', '%2f', '\\', '%5c', '//', '%252f', '/./'];
  const paths = ups
    .flatMap((up) => slashes.map((slash) => [up, slash] as const))
    .flatMap(([up, slash]) => [
      `/portal/${up}${slash}${name}${slash}x.txt`,
      `/portal/about${slash}${up}${slash}${up}${slash}${name}/x.txt`,
      `/portal/${(up + slash).repeat(12)}etc/passwd`,
      `${up}${slash}${name}/x.txt`,
    ]);
  const odd = [
    '/portal/%',
    '/portal/%e3%81',
    '/portal/%00',
    '/portal/?%',
    '*',
    'http://evil.example/portal/',
    '/portal//',
    '/portal/#x',
  ];
  for (const path of [...paths, ...odd]) {
    const { status, text } = await getRaw(path);
    expect({ path, leaks: /secret|root:/u.test(text) || (status ?? 500) >= 500 }).toEqual({ path, leaks: false });
  }
  rmSync(outside, { recursive: true });
  expect(await (await get('a.css')).text()).toBe('b{}');
});

test.each(['', 'a.css', 'nothing/'])('%j comes with the security headers', async (path) => {
  const { headers } = await get(path);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/u);
  expect(headers.get('content-security-policy')).not.toMatch(
    /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/u,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['', false],
  ['about/', false],
  ['nothing/', false],
  ['search/', true],
  ['pagefind/pagefind.js', true],
])('%j may run WebAssembly: %s', async (path, may) => {
  const { headers } = await get(path);
  expect(headers.get('content-security-policy')?.includes("'wasm-unsafe-eval'")).toBe(may);
});

test('open data may be read from pages of other sites, and pages may not', async () => {
  expect((await get('api/v1/assessments.json')).headers.get('access-control-allow-origin')).toBe('*');
  expect((await get('')).headers.get('access-control-allow-origin')).toBeNull();
});

test('only reading is answered', async () => {
  expect((await get('', { method: 'POST' })).status).toBe(405);
});

/** What a path is answered with to one who accepts these encodings: the encoding of the answer, its type, and its text. */
function getAs(path: string, accepted: string, more: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; encoding: string; type: string; vary: string; text: string }>(
    (done, fail) => {
      const headers = { 'accept-encoding': accepted, ...more };
      const asked = request(new URL(path, server.url), { agent: false, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { 'content-encoding': encoding = '', 'content-type': type = '', vary = '' } = response.headers;
          const read = { br: brotliDecompressSync, gzip: gunzipSync }[encoding] ?? ((bytes: Buffer) => bytes);
          done({ status: response.statusCode, encoding, type, vary, text: read(Buffer.concat(parts)).toString() });
        });
      });
      asked.on('error', fail).end();
    },
  );
}

test.each([
  ['packed/', 'gzip, deflate, br, zstd', 'br'],
  ['packed/', 'gzip, deflate', 'gzip'],
  ['packed/', 'identity', ''],
  ['packed/page.html', 'br', 'br'],
  ['only/', 'gzip, br', 'gzip'],
  // There is nothing else to send.
  ['only/', 'identity', 'gzip'],
])('%j is answered to one who reads %j in the encoding %j', async (path, accepted, encoding) => {
  expect(await getAs(path, accepted)).toEqual({
    status: 200,
    encoding,
    type: 'text/html;charset=utf-8',
    vary: 'Accept-Encoding',
    text: 'a page',
  });
});

test('a part of a file is one of the file as it stands; a file that stands only compressed comes whole', async () => {
  const range = { range: 'bytes=2-5' };
  expect(await getAs('packed/', 'gzip, br', range)).toMatchObject({ status: 206, encoding: '', text: 'page' });
  expect(await getAs('only/', 'gzip, br', range)).toMatchObject({ status: 200, encoding: 'gzip', text: 'a page' });
});

test('what has no file in any encoding is not there', async () => {
  expect(await getAs('neither/', 'gzip, br')).toMatchObject({ status: 404, text: 'no such page' });
});

test('a file that is written while it runs is served', async () => {
  writeFileSync(join(dir, 'late.css'), 'i{}');
  expect(await (await get('late.css')).text()).toBe('i{}');
});

test('a taken port is given up for a free one, unless that port was asked for', async () => {
  const holder = createServer();
  await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
  const { port } = holder.address() as { port: number };
  const other = await serve({ dir, base: '/', port, anyPort: true });
  expect(new URL(other.url).port).not.toBe(String(port));
  await other.close();
  await expect(serve({ dir, base: '/', port, anyPort: false })).rejects.toThrow(`Port ${port} is in use.`);
  await new Promise((done) => holder.close(done));
});
