import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startDev, until, type DevServer } from '../support/dev-server.ts';
import { onePageOfEachKind } from '../support/pages.ts';
import { ROOT } from '../support/run.ts';

let folder: string;
/** A copy of the program, whose components may be edited. */
let program: string;
let content: string;
let server: DevServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hyokasho-dev-'));
  program = join(folder, 'program');
  for (const path of ['package.json', 'tsconfig.json', 'content', 'public', 'scripts', 'src'])
    cpSync(join(ROOT, path), join(program, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'));
  content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  server = await startDev(['--content', content], program);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Milliseconds until what was saved shows, on a machine with much else to do. Alone it takes a third of a second. */
const PATIENCE = 100_000;
const PAGE = 'assessments/992011-12/';

/** Saves a file with an edit; gives what puts it back. */
function save(path: string, from: string | RegExp, to: string): () => void {
  const before = readFileSync(path, 'utf8');
  const edited = before.replace(from, to);
  expect(edited).not.toBe(before);
  writeFileSync(path, edited);
  return () => writeFileSync(path, before);
}

const untilShown = (path: string, words: string): Promise<true> =>
  until(async () => ((await server.get(path)).text.includes(words) ? true : null), PATIENCE, `"${words}" on ${path}`);

test('every kind of page answers as the built site does', async () => {
  const kinds = onePageOfEachKind(inject('sample'));
  expect(kinds.size).toBeGreaterThan(15);
  for (const [kind, { path }] of kinds) {
    // The page for what is not found has an address of its own only where files lie.
    if (path === '/404.html') continue;
    const { status, text } = await server.get(path);
    expect(status, path).toBe(200);
    expect(text, path).toContain(`data-page="${kind}"`);
    expect(text, path).not.toContain('http-equiv="content-security-policy"');
  }
  for (const path of ['/assessments/992011-15/', '/assessments/992011-15/history/'])
    expect((await server.get(path)).text, path).toContain('data-page="moved"');
  for (const path of ['/nothing/', '/assessments/992011-0/', '/assessments/992011-15/nothing/'])
    expect((await server.get(path)).status, path).toBe(404);
  for (const file of ['/towns.json', '/opensearch.xml', '/glossary/terms.json', '/colours.css', '/favicon.svg'])
    expect((await server.get(file)).status, file).toBe(200);
});

test.each(['/api/v1/assessments.json', '/data/items.csv', '/feeds/all.xml', '/pagefind/pagefind.js'])(
  '%s says that only a build makes it',
  async (path) => {
    const { status, text } = await server.get(path);
    expect(status).toBe(404);
    expect(text).toContain('npm run build');
  },
);

test('a saved assessment shows, and every page that is open loads again', async () => {
  await server.get(PAGE);
  const heard = server.told.length;
  const back = save(join(content, 'assessments/992011/12.md'), /^title: .*$/mu, 'title: 題を書きかえた評価書');
  await untilShown(PAGE, '題を書きかえた評価書');
  await untilShown('municipalities/992011/', '題を書きかえた評価書');
  expect(server.told.slice(heard).map(({ type }) => type)).toContain('full-reload');
  back();
  await until(
    async () => ((await server.get(PAGE)).text.includes('題を書きかえた評価書') ? null : true),
    PATIENCE,
    'The title of before',
  );
});

test('an assessment that is new, or gone, has a page or none', async () => {
  const copy = join(content, 'assessments/992011/112.md');
  const text = readFileSync(join(content, 'assessments/992011/12.md'), 'utf8');
  writeFileSync(copy, text.replace(/^number: .*$/mu, 'number: "112"'));
  const statusIs = (status: number): Promise<true> =>
    until(
      async () => ((await server.get('assessments/992011-112/')).status === status ? true : null),
      PATIENCE,
      `Status ${status}`,
    );
  await statusIs(200);
  rmSync(copy);
  await statusIs(404);
});

test('a saved YAML file shows', async () => {
  const back = save(join(content, 'municipalities.yaml'), 'みなと見本市', 'みなと新見本市');
  await untilShown('municipalities/992011/', 'みなと新見本市');
  back();
  await until(
    async () => ((await server.get('municipalities/992011/')).text.includes('みなと新見本市') ? null : true),
    PATIENCE,
    'The name of before',
  );
});

test('an error of the content is told with its file, line and remedy, in the language of the command, and goes when it is put right', async () => {
  const file = join(content, 'assessments/992011/12.md');
  const heard = server.told.length;
  const back = save(file, /^form: .*$/mu, 'form: nothing');
  const error = await until(
    () => Promise.resolve(server.told.slice(heard).find(({ type }) => type === 'error') ?? null),
    PATIENCE,
    'The error',
  );
  expect(error.err?.loc).toMatchObject({ file, line: 2 });
  expect(error.err?.message).toMatch(
    /assessments\/992011\/12\.md:2:1 {2}error {2}form .*Write the name of the form: .*juten \(重点項目評価書\)/u,
  );
  expect((await server.get(PAGE)).status).toBe(200);
  const after = server.told.length;
  back();
  await until(
    () => Promise.resolve(server.told.slice(after).some(({ type }) => type === 'full-reload') || null),
    PATIENCE,
    'The reload',
  );
  expect(server.told.slice(after).filter(({ type }) => type === 'error')).toEqual([]);
});

test('where the content has an error from the beginning, every page tells of it until it is put right', async () => {
  const broken = join(folder, 'broken');
  for (const path of ['municipalities.yaml', 'assessments/992011'])
    cpSync(join(ROOT, 'content', path), join(broken, path), { recursive: true });
  const back = save(join(broken, 'assessments/992011/12.md'), /^form: .*$/mu, 'form: nothing');
  const other = await startDev(['--content', broken, '--lang', 'ja']);
  try {
    const { status, text } = await other.get(PAGE);
    expect(status).toBe(500);
    expect(text).toContain('12.md:2:1  誤り  form');
    back();
    await until(async () => ((await other.get(PAGE)).status === 200 ? true : null), PATIENCE, 'The page');
  } finally {
    await other.close();
  }
});

test('a saved component shows', async () => {
  const heard = server.told.length;
  save(join(program, 'src/components/SiteFooter.astro'), '</footer>', '<p>足した一文</p></footer>');
  await untilShown(PAGE, '足した一文');
  expect(server.told.slice(heard).map(({ type }) => type)).toContain('full-reload');
});
