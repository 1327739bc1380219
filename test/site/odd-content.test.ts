import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = folderOfTest('odd');
  out = join(folder, 'site');
});

function put(path: string, text: string): void {
  mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}

const head = (number: string, procedure: string): string =>
  `---\nform: kiso\nnumber: "${number}"\nmunicipality: "431001"\nprocedure: ${procedure}\nsource: { file: x, retrieved: null, kind: constructor }\n---\n`;

test('what the check accepts is built to the end, whatever words stand in it', async () => {
  const choice = (words: string): string =>
    `\n# Ⅱ しきい値判断項目\n\n## 1. 対象人数\n\n### 評価対象の事務の対象人数は何人か\n\n- [x] ${words}（原文のまま）\n`;
  put('assessments/431001/1.md', head('1', 'jido-teate'));
  put('assessments/431001/2.md', head('2', 'kojin-juminzei') + choice('constructor'));
  put('assessments/431001/3.md', head('3', 'kojin-juminzei') + choice('__proto__'));
  put('assessments/431001/constructor.md', head('4', 'constructor') + choice('toString'));
  put(
    'procedures.yaml',
    '- { id: jido-teate, name: 児童手当 }\n- { id: kojin-juminzei, name: 個人住民税 }\n- { id: constructor, name: 見本 }\n',
  );
  put(
    'pages/annai.md',
    '---\ntitle: 案内\ndescription: 見本です。\n---\n\n[ここ](#場所)と[次][a]と文[^1]。\n\n## 場所\n\n[a]: ../search/\n[^1]: 注です。\n',
  );
  const { code, stderr } = await run('build', ['--content', join(folder, 'content'), '--out', out]);
  expect(code, stderr).toBe(0);
  for (const id of ['431001-1', '431001-2', '431001-3', '431001-constructor'])
    // /compare/ asks for the versions of each, also of one without a history.
    for (const path of [`assessments/${id}/index.html`, `api/v1/versions/${id}.json`])
      expect(existsSync(join(out, path)), path).toBe(true);
  const page = readFileSync(join(out, 'annai/index.html'), 'utf8');
  for (const words of ['id="場所"', 'href="/search/"', '注です。']) expect(page).toContain(words);
});
