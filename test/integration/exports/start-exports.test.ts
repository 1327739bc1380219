import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startExports } from '../../../src/integration/exports/start-exports.ts';
import type { ExportsRequest } from '../../../src/integration/exports/run-exports.ts';
import { openContentWorkspace } from '../../../src/integration/open-content.ts';
import { silent, type ProgressReporter } from '../../../src/integration/progress.ts';
import { readContent } from '../../../src/integration/read-content.ts';
import { describeSystemError } from '../../../src/integration/system-error.ts';
import type { Workspace } from '../../../src/workspace/open-workspace.ts';
import { ROOT } from '../../support/run.ts';
import { useTemporaryFolder } from '../../support/temporary-folder.ts';

const folder = useTemporaryFolder('exports');
let workspace: Workspace;
let request: ExportsRequest;

beforeEach(async () => {
  vi.stubEnv('HYOKASHO_CACHE', folder.at('cache'));
  const content = folder.at('content');
  const one = readdirSync(join(ROOT, 'content/assessments/992011')).find((name) => name.endsWith('.md')) ?? '';
  mkdirSync(join(content, 'assessments/992011'), { recursive: true });
  cpSync(join(ROOT, 'content/assessments/992011', one), join(content, 'assessments/992011', one));
  cpSync(join(ROOT, 'content/municipalities.yaml'), join(content, 'municipalities.yaml'));
  const options = {
    root: ROOT,
    content,
    out: folder.at('out'),
    base: '/',
    site: null,
    precompress: 'none' as const,
  };
  workspace = openContentWorkspace(options);
  const { assessments, errors } = await readContent(workspace, options, {
    progress: silent,
    onFaults: () => undefined,
  });
  expect({ assessments, errors }).toEqual({ assessments: 1, errors: 0 });
  const { databasePath, outputs } = workspace;
  request = { options, databasePath, folder: workspace.folder, outputs, site: folder.at('site'), hasSpare: false };
});
afterEach(() => {
  workspace.close();
  vi.unstubAllEnvs();
});

test('what is exported lies in the folder of the site, and each step is told as it begins and ends', async () => {
  const steps: string[] = [];
  const progress: ProgressReporter = {
    ...silent,
    step: ({ en }) => {
      steps.push(`${en} …`);
      return { advance: () => undefined, end: () => steps.push(en) };
    },
  };
  const exports = await startExports(request, progress);
  const { tables } = await exports.tables;
  expect(tables.find(({ name }) => name === 'assessments')?.rows).toBe(1);
  const { folders } = await exports.made;
  expect(folders).toEqual(readdirSync(request.site).filter((name) => !name.includes('.')));
  expect(existsSync(join(request.site, 'api/v1/assessments.json'))).toBe(true);
  expect(steps.slice(0, 2)).toEqual(['open data …', 'open data']);
  expect(steps.at(-1)).toBe('search index');
});

test('what the system refuses is told with the path that it refuses', async () => {
  writeFileSync(join(request.outputs, 'exports'), 'in the way');
  const exports = await startExports(request, silent);
  const error = await exports.made.catch((caught: unknown) => caught);
  expect(describeSystemError(error)?.en).toContain(join(request.outputs, 'exports'));
  await expect(exports.tables).rejects.toBe(error);
  expect(existsSync(request.site)).toBe(false);
});

test('a corpus that cannot be opened is told before anything else is done', async () => {
  const missing = { ...request, databasePath: folder.at('none.sqlite') };
  await expect(startExports(missing, silent)).rejects.toThrow('unable to open database file');
});

test('exports that are stopped are never made, and say so to who waits for them', async () => {
  const exports = await startExports(request, silent);
  await exports.stop();
  await expect(exports.made).rejects.toThrow('before they were made');
});
