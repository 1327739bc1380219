import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { sync } from '../../src/workspace/sync.ts';
import { checkTarget } from '../../src/integration/target.ts';
import { ROOT } from '../support/run.ts';
import { caseSets } from '../support/cases/index.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const work = folderOfFile('cases');

/** What the check tells of a content folder, each `path:line rule`. */
async function faultsOf(content: string): Promise<{ faults: string[]; errors: number }> {
  const faults: string[] = [];
  const workspace = openWorkspace({ root: ROOT, content, base: join(work, 'cache') });
  const { errors } = await sync(workspace, {
    root: ROOT,
    content,
    derive: null,
    onFaults: ({ path, messages }) => {
      faults.push(...messages.map(({ line, ruleId }) => `${path.slice(content.length + 1)}:${line} ${ruleId}`));
    },
  });
  workspace.close();
  return { faults, errors };
}

describe.each(caseSets(work))('content of the cases $name', ({ name: set, code, folder: caseFolder }) => {
  test('files that are not UTF-8 are refused by their names', async () => {
    const { faults, errors } = await faultsOf(join(caseFolder('10'), 'content'));
    expect(errors).toBe(2);
    expect(faults).toEqual(expect.arrayContaining(['site.config.yaml:1 not-utf8', 'pages/annai.md:2 not-utf8']));
  });

  test('each file below pages/ becomes a page or is told', async () => {
    const { faults } = await faultsOf(join(caseFolder('19'), 'content'));
    const told = faults.filter((fault) => fault.startsWith('pages/')).map((fault) => fault.replace(/:.*/u, ''));
    expect(told.sort()).toEqual(['pages/404.md', 'pages/annai.MD', 'pages/annai2.markdown', 'pages/sub/x.md']);
  });

  test('pictures of a page, which the site does not carry, are told', async () => {
    const { faults, errors } = await faultsOf(join(caseFolder('20'), 'content'));
    expect(errors).toBe(0);
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/^pages\/annai\.md:\d+ page-text$/u)]));
  });

  test('a list that is nested too deep is a fault with its line, and the other files are checked', async () => {
    const content = join(work, `deep ${set}`);
    cpSync(caseFolder('r-deep-list'), content, { recursive: true });
    cpSync(join(caseFolder('08'), 'content/assessments', code), join(content, 'assessments', code), {
      recursive: true,
    });
    const { faults, errors } = await faultsOf(content);
    expect(errors).toBe(1);
    expect(faults).toContain('assessments/992526/1.md:11 too-deep');
    expect(faults).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^assessments/${code}/41\\.md:`, 'u'))]),
    );
  });

  test.each(['r-no-answers', 'r-choice-constructor'])('%s has no errors', async (name) => {
    expect((await faultsOf(caseFolder(name))).errors).toBe(0);
  });

  test('a site is not built into content, or over it', () => {
    const content = join(work, set, 'content');
    cpSync(join(caseFolder('15'), 'content'), content, { recursive: true });
    const check = (out: string): void => checkTarget(out, { root: ROOT, content });
    expect(() => check(join(content, 'assessments', 'site'))).toThrow(/is inside the content/u);
    expect(() => check(join(work, set))).toThrow(/contains the content/u);
  });
});
