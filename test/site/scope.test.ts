import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, elementsOf, textOf } from '../support/dom.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { ROOT } from '../support/run.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const command = useCommands();
// Of both portals: what is known of a body of the first, the build of the second knows.
const folder = folderOfFile('scope');

/** The home page of a portal that has some of the bodies of the sample, beside those that were asked for before. */
async function homeWith(bodies: readonly string[]): Promise<{ words: string; ids: string[]; links: string[] }> {
  for (const part of [...bodies.map((code) => `assessments/${code}`), 'procedures.yaml', 'municipalities.yaml'])
    cpSync(join(ROOT, 'content', part), join(folder, 'content', part), { recursive: true });
  const built = await command('build', ['--content', join(folder, 'content'), '--out', join(folder, 'site')]);
  expect(built.code, built.stderr).toBe(0);
  const elements = elementsOf(readFileSync(join(folder, 'site/index.html'), 'utf8'));
  const main = elements.find(({ tagName }) => tagName === 'main');
  if (main === undefined) throw new Error('The home page has no main.');
  return {
    words: textOf(main),
    ids: elements.flatMap((element) => attribute(element, 'id') ?? []),
    links: elements.flatMap((element) => attribute(element, 'href') ?? []),
  };
}

describe('the home of a portal', () => {
  test('of one body shows that body: its answers, tasks, changes and desks, and no country', async () => {
    const { words, ids, links } = await homeWith(['992020']);
    expect(ids).toEqual(expect.arrayContaining(['summary', 'tasks', 'changes', 'ask']));
    expect(words).toContain('見本山手市の評価書');
    expect(words).toContain('開示・訂正・利用停止の請求先');
    expect(links).toContain('/municipalities/992020/');
    expect(words).not.toMatch(/全国|都道府県から探す|1,788/u);
    expect(ids).not.toContain('prefectures');
    expect(words).not.toContain('市区町村を探す');
  });

  test('of one prefecture names its bodies, and no country', async () => {
    const { words, ids, links } = await homeWith(['993018']);
    expect(words).toContain('市区町村を探す');
    expect(words).toContain('見本県の2団体');
    expect(links).toEqual(expect.arrayContaining(['/municipalities/992020/', '/municipalities/993018/']));
    expect(words).not.toMatch(/全国|1,788/u);
    expect(ids).not.toContain('tasks');
  });
});
