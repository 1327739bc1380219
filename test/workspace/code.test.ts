import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOfCode } from '../../src/workspace/code.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

test.each([
  ['src/insights/rules/finding.ts', true],
  ['src/forms/form.yaml', true],
  // How often a rule is right is printed in pages and tables.
  ['src/insights/rules/measured/finding.json', true],
  ['src/styles/base.css', false],
  ['docs/note.md', false],
])('what was kept holds no longer where %s has changed: %s', (path, expected) => {
  const root = folderOfTest('code');
  const put = (text: string): string => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return digestOfCode(root);
  };
  for (const folder of ['text', 'insights', 'forms']) mkdirSync(join(root, 'src', folder), { recursive: true });
  expect(put('one') !== put('other')).toBe(expected);
});
