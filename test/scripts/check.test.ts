import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasJapaneseSentence } from '../support/english.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { ROOT, run } from '../support/run.ts';

const fixtures = join(ROOT, 'test/fixtures/check');
const commandsIn = { en: useCommands('en'), ja: useCommands('ja') };
let folder = '';
const sound = (): string => join(folder, 'sound');
const faulty = (): string => join(folder, 'faulty');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hyokasho-check-'));
  process.env['HYOKASHO_CACHE'] = join(folder, 'cache');
  for (const content of [sound(), faulty()]) {
    await mkdir(join(content, 'assessments/992011'), { recursive: true });
    await cp(join(ROOT, 'content/municipalities.yaml'), join(content, 'municipalities.yaml'));
    await cp(join(fixtures, 'counts.md'), join(content, 'assessments/992011/12.md'));
  }
  for (const name of ['choices.md', 'script-front-matter.md', 'registry.md']) {
    await cp(join(fixtures, name), join(faulty(), 'assessments/992011', name));
  }
  await writeFile(join(faulty(), 'assessments/992011/empty.md'), '');
});
afterAll(() => rm(folder, { recursive: true }));

const codesOf = (stdout: string): string[] => [...stdout.matchAll(/\[([a-z-]+)\]$/gmu)].map(([, code = '']) => code);

test('content without errors ends with status 0, warnings and all', async () => {
  const { code, stdout } = await run('check', ['--content', sound()]);
  expect(code).toBe(0);
  expect(new Set(codesOf(stdout))).toEqual(new Set(['count-mismatch', 'counted-but-off']));
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('Checked 1 assessment: 0 errors, 6 warnings.');
});

test.each([
  ['ja', 'README.ja.md'],
  ['en', 'README.md'],
] as const)('what it prints in %s about the sample is in %s', async (language, readme) => {
  const { code, stdout } = await commandsIn[language]('check', ['--lang', language]);
  expect(code).toBe(0);
  expect(readFileSync(readme, 'utf8')).toContain(stdout.trimEnd().split('\n').at(-1));
});

test('errors of every file are told in one go, and end with status 1', async () => {
  const { code, stdout } = await commandsIn.en('check', ['--content', faulty()]);
  expect(code).toBe(1);
  const files = new Set([...stdout.matchAll(/992011\/([\w-]+)\.md:\d+:\d+ {2}error/gu)].map(([, name]) => name));
  expect(files).toEqual(new Set(['choices', 'empty', 'registry', 'script-front-matter']));
  expect(codesOf(stdout)).toEqual(expect.arrayContaining(['two-choices', 'bad-front-matter', 'bad-municipality-code']));
});

test('with --lang en, faults of assessments, of lists and of files are in English, also from the cache', async () => {
  const content = join(folder, 'english');
  await cp(faulty(), content, { recursive: true });
  await cp(join(fixtures, 'headings.md'), join(content, 'assessments/992011/headings.md'));
  await writeFile(join(content, 'assessments/notes.txt'), '');
  await writeFile(join(content, 'contractors.yaml'), '- { id: A, name: 見本 }\n');
  await writeFile(join(content, 'site.config.yaml'), 'colours: { light: "#ffdd00", dark: null }\n');
  const first = await commandsIn.en('check', ['--content', content, '--lang', 'en']);
  // Of another process, which knows of the cache alone.
  const second = await run('check', ['--content', content, '--lang', 'en']);
  expect(codesOf(first.stdout)).toEqual(
    expect.arrayContaining(['unknown-heading', 'misplaced-file', 'yaml-value', 'two-choices', 'count-mismatch']),
  );
  // The label of the item at hand is Japanese: `I-1-3 ③対象人数`.
  const lines = first.stdout.trimEnd().split('\n').slice(0, -1);
  const messages = lines.map((line) => line.split('  ').slice(2, -1).at(-1) ?? '');
  expect(messages.filter((words) => words === '' || hasJapaneseSentence(words))).toEqual([]);
  expect(first.stderr).toBe('');
  expect(second.stdout).toBe(first.stdout);
  const json = await commandsIn.en('check', ['--content', content, '--lang', 'en', '--json']);
  const { messages: faults } = JSON.parse(json.stdout) as { messages: { message: string }[] };
  expect(faults.map(({ message }) => message).sort()).toEqual(messages.sort());
});

test('two checks at the same time say the same, and what one of them alone would say', async () => {
  const cache = process.env['HYOKASHO_CACHE'] ?? '';
  process.env['HYOKASHO_CACHE'] = join(folder, 'shared cache');
  const both = await Promise.all([1, 2].map(() => run('check', ['--content', faulty()])));
  process.env['HYOKASHO_CACHE'] = cache;
  const { stdout } = await run('check', ['--content', faulty()]);
  expect(codesOf(stdout)).toContain('two-choices');
  expect(both.map((each) => each.stdout)).toEqual([stdout, stdout]);
  expect(both.map((each) => each.stderr.includes('Warning'))).toEqual([false, false]);
});

test('--json writes one object with every fault', async () => {
  const { code, stdout } = await commandsIn.en('check', ['--content', faulty(), '--json']);
  const { messages, ...totals } = JSON.parse(stdout) as { messages: object[]; errors: number; warnings: number };
  expect(code).toBe(1);
  expect(totals).toMatchObject({ assessments: 5 });
  expect(messages).toHaveLength(totals.errors + totals.warnings);
  expect(messages).toContainEqual({
    path: expect.stringMatching(/choices\.md$/u) as string,
    line: 21,
    column: 1,
    severity: 'error',
    code: 'two-choices',
    item: 'I-1-3 ③対象人数',
    message: expect.stringContaining('have an x. Give [x] to the chosen one only') as string,
  });
});

test('a folder that is not there, or holds no assessments, is an error', async () => {
  expect((await commandsIn.en('check', ['--content', join(folder, 'nowhere')])).code).toBe(1);
  expect((await commandsIn.en('check', ['--content', folder])).code).toBe(1);
});
