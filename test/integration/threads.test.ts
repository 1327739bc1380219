import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeDerivation } from '../../src/integration/derive/derivation.ts';
import { openContentWorkspace } from '../../src/integration/open-content.ts';
import { silent } from '../../src/integration/progress.ts';
import { readContent } from '../../src/integration/read-content.ts';
import { readRegistries } from '../../src/registry/registries.ts';
import { openExtractor } from '../../src/workspace/extractor/open-extractor.ts';
import { listAssessmentFiles } from '../../src/workspace/files.ts';
import type { Workspace } from '../../src/workspace/open-workspace.ts';
import { openParser } from '../../src/workspace/parser/open-parser.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';
import { decodeValue } from '../../src/workspace/values.ts';
import type { Threads } from '../../src/workspace/threads/open-threads.ts';
import { ROOT } from '../support/run.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

// What threads do is the same, to the byte, as what a build does that needs none.

const content = join(ROOT, 'content');
const folder = folderOfFile('threads');
let workspace: Workspace;
beforeAll(async () => {
  vi.stubEnv('HYOKASHO_CACHE', folder);
  workspace = openContentWorkspace({ root: ROOT, content });
  await readContent(workspace, { root: ROOT, content }, { progress: silent, onFaults: () => undefined });
});
afterAll(() => {
  workspace.close();
  vi.unstubAllEnvs();
});

/** Does the same here and in threads. */
async function both<Item, Result>(
  items: readonly Item[],
  open: (first: number) => Threads<Item, Result>,
): Promise<[here: Result[], inThreads: Result[]]> {
  const [here, inThreads] = [open(Infinity), open(0)];
  try {
    return [await Promise.all(items.map(here.run)), await Promise.all(items.map(inThreads.run))];
  } finally {
    await inThreads.close();
  }
}

test('every assessment of the sample is read and checked alike', async () => {
  const registries = readRegistries(content, ROOT);
  const texts = listAssessmentFiles(content).files.map(({ path }) => {
    return { path, markdown: readFileSync(join(content, path), 'utf8'), record: null };
  });
  const broken = { path: 'assessments/992011/x.md', markdown: '---\nform: none\n---\n', record: '{' };
  const [here, inThreads] = await both([...texts, broken], (first) => openParser(registries, 2026, first));
  expect(here.filter(({ parsed }) => parsed !== null).length).toBeGreaterThan(20);
  expect(here.at(-1)?.facts.messages.length).toBeGreaterThan(0);
  expect(inThreads.map(plain)).toEqual(here.map(plain));
});

test('every assessment of the sample says the same facts', async () => {
  const rows = workspace.database().prepare("select value from resources where name = 'rows'").get();
  const held = workspace.database().prepare('select held from resources where name = ?');
  const requests = decode(rows?.['value']).map((row) => {
    return { row, parsed: String(held.get(`assessment/${row.id}`)?.['held']), editions: [] };
  });
  const derivation = makeDerivation({ rows: [], editorial: readRegistries(content, ROOT).editorial });
  const [here, inThreads] = await both(requests, (first) =>
    openExtractor(workspace.database(), workspace.databasePath, derivation, first),
  );
  expect(here.flat().length).toBeGreaterThan(1000);
  expect(inThreads.map(plain)).toEqual(here.map(plain));
});

/** As it comes from another thread: with bytes that are no buffer of Node. */
const plain = (value: unknown): unknown => structuredClone(value);
const decode = (value: unknown): IndexRow[] => decodeValue(value) as IndexRow[];
