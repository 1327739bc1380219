import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../src/build/serve.ts';

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
  ['/portal', 301, null, ''],
  ['..%2f..%2fetc%2fpasswd', 404, 'text/html;charset=utf-8', 'no such page'],
])('%j is answered with %i', async (path, status, type, text) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([status, type, text]);
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
