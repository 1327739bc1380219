import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeManifest } from '../../src/integration/manifest.ts';
import { checkTarget } from '../../src/integration/target.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
let root: string;
let content: string;

beforeEach(() => {
  folder = folderOfTest('target');
  root = join(folder, 'project');
  content = join(folder, 'texts', 'content');
  for (const path of [root, join(content, 'assessments', '431001')]) mkdirSync(path, { recursive: true });
});

const check = (out: string, where = content): void => checkTarget(out, { root, content: where });

/** A built site at a path, so that nothing but its place speaks against it. */
function site(path: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), '');
  writeManifest(path);
  return path;
}

test.each(['empty', 'missing', 'site', 'a fresh clone', 'missing below missing'])(
  'a site may be put where there is: %s',
  (kind) => {
    const out = join(folder, kind === 'missing below missing' ? 'a/b/site' : 'site');
    if (kind === 'empty') mkdirSync(out);
    if (kind === 'site') site(out);
    if (kind === 'a fresh clone') {
      mkdirSync(join(out, '.git'), { recursive: true });
      for (const name of ['CNAME', '.nojekyll']) writeFileSync(join(out, name), '');
    }
    expect(() => check(out)).not.toThrow();
  },
);

test('a folder that no build has made is not replaced', () => {
  const out = join(folder, 'site');
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.doc'), '');
  expect(() => check(out)).toThrow(/has files that no build has put there/u);
});

test('a site without the list of its files is not replaced, for nobody knows what else lies in it', () => {
  const out = join(folder, 'site');
  mkdirSync(join(out, 'api/v1'), { recursive: true });
  writeFileSync(join(out, 'api/v1/assessments.json'), '[]');
  expect(() => check(out)).toThrow(/without the list of its files/u);
});

test('a file, and a link that leads nowhere, are not replaced', () => {
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  expect(() => check(join(folder, 'file'))).toThrow(/is a file/u);
  expect(() => check(join(folder, 'link'))).toThrow(/is a link that leads nowhere/u);
});

test.each([
  ['the content', () => content],
  ['a folder above it', () => join(folder, 'texts')],
])('%s is no place for a site', (_, out) => {
  site(out());
  expect(() => check(out())).toThrow(/contains the content/u);
});

test('nor is the project, or a folder above it', () => {
  for (const out of [root, folder]) expect(() => check(out, join(root, 'content'))).toThrow(/the project itself/u);
});

test('content that is named through a link is found in the folder it lies in', () => {
  const link = join(folder, 'link');
  symlinkSync(content, link);
  expect(() => check(site(join(folder, 'texts')), link)).toThrow(/contains the content/u);
  symlinkSync(join(folder, 'texts'), join(folder, 'other'));
  expect(() => check(join(folder, 'other'), content)).toThrow(/contains the content/u);
});

test('so are parts of the content that a link leads to', () => {
  const out = site(join(folder, 'site'));
  mkdirSync(join(out, 'kept'));
  symlinkSync(join(out, 'kept'), join(content, 'assessments', '431002'));
  expect(() => check(out)).toThrow(/contains the content/u);
});

test.each(['site', 'assessments/site', 'assessments/431001/a/b'])(
  '%s in the content is no place for a site',
  (path) => {
    expect(() => check(join(content, path))).toThrow(/is inside the content/u);
    const link = join(folder, 'link');
    symlinkSync(content, link);
    expect(() => check(join(link, path))).toThrow(/is inside the content/u);
  },
);

test('nor is a folder that a link of the content leads to', () => {
  mkdirSync(join(folder, 'shared'));
  symlinkSync(join(folder, 'shared'), join(content, 'pages'));
  expect(() => check(join(folder, 'shared', 'site'))).toThrow(/is inside the content/u);
});

test('a folder whose name only begins as the content does is another one', () => {
  expect(() => check(`${content}-site`)).not.toThrow();
});

test('letter cases that the disk takes for the same do not hide the content', (context) => {
  const upper = join(folder, 'TEXTS');
  if (!existsSync(upper)) return context.skip('this disk knows letter cases apart');
  site(join(folder, 'texts'));
  expect(() => check(upper)).toThrow(/contains the content/u);
});
