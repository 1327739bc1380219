import { afterEach, expect, test, vi } from 'vitest';
import { VFile } from 'vfile';
import { report } from '../../../src/assessment/faults.ts';
import { reportErrors } from '../../../scripts/terminal/faults.ts';

afterEach(() => vi.restoreAllMocks());

test('a build prints errors of the content, and why its cache is of no use; other warnings stand on the pages', () => {
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const file = new VFile({ path: 'a.md' });
  for (const code of ['bad-slug', 'no-cache', 'empty-items'] as const)
    report(file, code, { place: null, item: null, reason: { ja: `理由${code}`, en: `reason ${code}` } });
  expect(file.messages.map(({ fatal }) => fatal === true)).toEqual([true, false, false]);
  reportErrors(file);
  expect(said.join('')).toContain('[bad-slug]');
  expect(said.join('')).toContain('[no-cache]');
  expect(said.join('')).not.toContain('[empty-items]');
});
