import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_PORTAL, findPortal, readPortal } from '../../src/registry/portal.ts';

const read = (yaml: string) => readPortal(yaml, 'site.config.yaml');
const faults = (yaml: string): string[] => read(yaml).file.messages.map(String);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-portal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every line may be left out', () => {
  expect(read('').value).toEqual(DEFAULT_PORTAL);
  expect(read('name: ひながた').value).toEqual({ ...DEFAULT_PORTAL, name: 'ひながた' });
});

test('the file of the repository is sound, and says what holds without it', () => {
  const { value, file } = readPortal(readFileSync('site.config.yaml', 'utf8'), 'site.config.yaml');
  expect(file.messages).toEqual([]);
  expect(value).toEqual(DEFAULT_PORTAL);
});

test('addresses and paths are brought into one form', () => {
  const { value } = read('address: https://Example.jp/\nbase: hyokasho\nreport: mailto:a@example.jp');
  expect(value).toMatchObject({ address: 'https://example.jp', base: '/hyokasho/', report: 'mailto:a@example.jp' });
});

test('colours that stand out are taken, in small letters', () => {
  const { value } = read('colours: { light: "#00575E", dark: "#8BD3DD" }');
  expect(value?.colours).toEqual({ light: '#00575e', dark: '#8bd3dd' });
  expect(read('colours: { light: "#00575e" }').value?.colours).toEqual({ light: '#00575e', dark: null });
});

test('what becomes of originals is one of three', () => {
  expect(read('').value?.originals).toBe('linked');
  expect(read('originals: published').value?.originals).toBe('published');
  expect(faults('originals: yes').join()).toContain('published、linked、none のどれか');
});

test('how files are compressed is one of three', () => {
  expect(read('').value?.precompress).toBe('none');
  expect(read('precompress: beside').value?.precompress).toBe('beside');
  expect(faults('precompress: gzip').join()).toContain('none、beside、instead のどれか');
});

test('every fault is told with its place, and what to do', () => {
  const yaml = [
    'name: ""',
    'colour: red',
    'address: https://example.jp/portal',
    'base: /a b',
    'report: javascript:alert(1)',
    'colours:',
    '  light: "#ffdd00"',
    '  dark: "#333"',
  ].join('\n');
  expect(faults(yaml)).toMatchInlineSnapshot(`
    [
      "site.config.yaml:1:7: name：1文字以上で書いてください。",
      "site.config.yaml:3:10: address：https://example.jp のように、ホスト名までを書いてください。",
      "site.config.yaml:4:7: base：/hyokasho のように、英数字と - _ . ~ で書いてください。",
      "site.config.yaml:5:9: report：mailto:窓口@example.jp か https:// で始まるURLを書いてください。",
      "site.config.yaml:7:10: coloursの light：#ffdd00 は背景との明るさの差が足りません（1.23、4.5以上が必要）。もっと暗い色にしてください。",
      "site.config.yaml:8:9: coloursの dark：色は "#0017c1" のように、# と6桁の16進数を引用符で囲んで書いてください。",
      "site.config.yaml:1:1: 知らない項目です（colour）。つづりを確かめるか、消してください。",
    ]
  `);
  expect(read(yaml).value).toBeNull();
});

test('a content folder has the say over the root of the project', () => {
  const [root, content] = [join(folder, 'root'), join(folder, 'content')];
  for (const path of [root, content]) mkdirSync(path, { recursive: true });
  expect(findPortal(content, root)).toEqual({ portal: DEFAULT_PORTAL, file: null });
  writeFileSync(join(root, 'site.config.yaml'), 'name: 根\n');
  expect(findPortal(content, root).portal.name).toBe('根');
  writeFileSync(join(content, 'site.config.yaml'), 'publisher: 会\n');
  expect(findPortal(content, root).portal).toEqual({ ...DEFAULT_PORTAL, publisher: '会' });
  writeFileSync(join(content, 'site.config.yaml'), 'publisher: [会]\n');
  const { portal, file } = findPortal(content, root);
  expect(portal).toEqual(DEFAULT_PORTAL);
  expect(file?.messages).toHaveLength(1);
});
