import { expect, test } from 'vitest';
import { addScripts } from '../../scripts/init/add-scripts.ts';
import { SCRIPTS } from '../../scripts/init/files.ts';

const scriptsOf = (text: string | null): [string, unknown][] =>
  Object.entries((JSON.parse(text ?? '') as { scripts: Record<string, unknown> }).scripts);

test('a new package.json has the name of its folder, as npm accepts it, and all scripts', () => {
  const text = addScripts(null, 'Our Portal 2');
  expect(JSON.parse(text ?? '')).toEqual({ name: 'our-portal-2', private: true, scripts: SCRIPTS });
  expect(addScripts(null, '評価書')).toContain('"name": "hyokasho-portal"');
});

test('scripts that are there stay as they are and where they are', () => {
  const own = { start: 'theirs', lint: 'eslint .', build: 'theirs' };
  const before = `${JSON.stringify({ name: 'theirs', scripts: own }, null, 2)}\n`;
  const missing = Object.entries(SCRIPTS).filter(([name]) => !Object.hasOwn(own, name));
  expect(scriptsOf(addScripts(before, 'folder'))).toEqual([...Object.entries(own), ...missing]);
});

test('one that has them all stays as it is, in whatever order and form', () => {
  const scripts = Object.fromEntries(Object.entries(SCRIPTS).reverse());
  expect(addScripts(JSON.stringify({ scripts }, null, '\t'), 'folder')).toBeNull();
  expect(addScripts(addScripts(null, 'folder'), 'folder')).toBeNull();
});
