import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BuildFlags, readBuildFlags } from '../../src/integration/options.ts';

const flags: BuildFlags = { content: 'content', out: 'dist' };
const read = (more: Partial<BuildFlags>) => readBuildFlags({ ...flags, ...more }, '/p', '/p/here');

test('folders are relative to where the command was started', () => {
  expect(read({ out: '../site', content: '/c' })).toMatchObject({ root: '/p', content: '/c', out: '/p/site' });
});

test.each([
  ['/', '/'],
  ['', '/'],
  ['hyokasho', '/hyokasho/'],
  ['/hyokasho', '/hyokasho/'],
  ['/a/b/', '/a/b/'],
])('--base %j is %j', (base, expected) => {
  expect(read({ base }).base).toBe(expected);
});

test.each(['/a b', '/a/../b', '/a//b', 'https://example.jp/', '/?q', '/評価書'])('--base %s is refused', (base) => {
  expect(() => read({ base })).toThrow(`--base ${base} is not the path of a site.`);
});

test.each([
  ['https://example.jp', 'https://example.jp'],
  ['https://example.jp/', 'https://example.jp'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('--site %s is %s', (site, expected) => {
  expect(read({ site }).site).toBe(expected);
});

test.each([
  'example.jp',
  'ftp://example.jp',
  'https://example.jp/portal',
  'https://example.jp/?q',
  'javascript:alert(1)',
])('--site %s is refused', (site) => {
  expect(() => read({ site })).toThrow(`--site ${site} is not the address of a web server.`);
});

test('what no flag says is as site.config.yaml of the content says', () => {
  const content = mkdtempSync(join(tmpdir(), 'hyokasho-options-'));
  try {
    expect(read({ content })).toMatchObject({ base: '/', site: null, precompress: 'none' });
    writeFileSync(join(content, 'site.config.yaml'), 'address: https://example.jp\nbase: /x\nprecompress: instead\n');
    expect(read({ content })).toMatchObject({
      base: '/x/',
      site: 'https://example.jp',
      precompress: 'instead',
    });
    expect(read({ content, precompress: 'none' }).precompress).toBe('none');
    expect(read({ content, base: '/', site: 'https://other.jp' })).toMatchObject({
      base: '/',
      site: 'https://other.jp',
    });
  } finally {
    rmSync(content, { recursive: true });
  }
});
