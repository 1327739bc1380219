import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDecided, contextFrom, QUESTIONS, readTyped, type Typed } from '../../scripts/new/request.ts';
import { FlagError } from '../../src/integration/build-error.ts';
import { readRegistries } from '../../src/registry/registries.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { ROOT, run } from '../support/run.ts';

const command = useCommands();
let content = '';
beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'hyokasho-new-'));
});
afterAll(() => rmSync(content, { recursive: true }));

const flags = (form: string, ...more: string[]): string[] => [
  '--content',
  content,
  '--form',
  form,
  '--authority',
  '熊本市長',
  '--title',
  '児童手当に関する事務',
  ...more,
];

test.each(['kiso', 'juten', 'zen'])('writes a %s that the check finds no error in', async (form) => {
  const { code, stdout } = await command(
    'new',
    flags(form, '--slug', form, '--published', '令和7年3月31日', '--files', '一、二'),
  );
  expect(code).toBe(0);
  const path = join(content, 'assessments/431001', `${form}.md`);
  expect(stdout).toContain(`assessments/431001/${form}.md`);
  const markdown = readFileSync(path, 'utf8');
  for (const line of [`form: ${form}`, 'municipality: "431001"', 'procedure: jido-teate', 'published: 2025-03-31'])
    expect(markdown.split('\n')).toContain(line);
  const checked = await command('check', ['--content', content, '--json']);
  const { messages } = JSON.parse(checked.stdout) as { messages: { severity: string }[] };
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a file that exists stays as it is', async () => {
  expect((await run('new', flags('juten', '--number', '7'))).code).toBe(0);
  const path = join(content, 'assessments/431001/7.md');
  const before = readFileSync(path, 'utf8');
  const { code, stderr } = await command('new', flags('zen', '--number', '7'));
  expect(code).toBe(1);
  expect(stderr).toContain('exists already, so nothing was written');
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('a wrong flag ends with status 2, and nothing is written', async () => {
  const { code, stderr, stdout } = await command('new', ['--content', join(content, 'none'), '--form', 'x']);
  expect(stderr).toContain('--form x is not a form. Use one of kiso, juten, zen.');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(existsSync(join(content, 'none'))).toBe(false);
});

const registries = readRegistries(join(ROOT, 'content'), ROOT);
const nothing: Typed = {
  form: null,
  authority: null,
  municipality: null,
  number: null,
  title: null,
  procedure: null,
  published: null,
  files: null,
  slug: null,
};

test.each<[Partial<Typed>, RegExp]>([
  [{}, /--form is missing\. Use one of kiso/u],
  [{ form: 'kiso', number: '1' }, /--municipality is missing\. Give the six-digit code/u],
  [{ form: 'kiso', number: '1', authority: '府中市長' }, /several bodies: 132063 東京都府中市, 342084 広島県府中市/u],
  [{ form: 'kiso', number: '1', municipality: '431002' }, /is not a valid code/u],
  [{ form: 'kiso', number: '1', municipality: '990019' }, /is the code of no known body/u],
  [{ form: 'kiso', municipality: '431001' }, /has no name yet\. Give --number/u],
  [{ form: 'kiso', municipality: '431001', slug: 'A b' }, /--slug A b cannot be used/u],
  [{ form: 'kiso', municipality: '431001', number: '1', procedure: 'x' }, /--procedure x is not in procedures\.yaml/u],
  [
    { form: 'kiso', municipality: '431001', number: '1', published: '2025-02-30' },
    /--published 2025-02-30 is not a date/u,
  ],
])('%j is refused with what is wrong', (typed, words) => {
  const ask = (): unknown => readTyped({ ...nothing, ...typed }, registries);
  expect(ask).toThrow(FlagError);
  expect(ask).toThrow(words);
});

test.each<[Partial<Typed>, string]>([
  [{ form: 'juten', number: '3', authority: 'みなと見本市長' }, '3'],
  [{ form: 'kiso', number: '第３号', authority: 'みなと見本市長' }, '3-kiso'],
  [{ form: 'kiso', number: '3', authority: 'みなと見本市教育委員会' }, 'kyoiku-3-kiso'],
  [{ form: 'kiso', number: '3', authority: 'みなと見本市教育委員会', slug: '3' }, '3'],
])('the file of %j is named %s', (typed, slug) =>
  expect(readTyped({ ...nothing, ...typed }, registries).slug).toBe(slug),
);

describe('what is asked on a terminal', () => {
  /** Answers as a person would give them; notes what was asked. */
  function answer(answers: Partial<Typed>): { asked: string[]; typed: Typed } {
    const typed = { ...nothing };
    const asked: string[] = [];
    for (const { name, words } of QUESTIONS) {
      const known = contextFrom(typed, registries);
      if (isDecided(name, known)) continue;
      asked.push(words(known).ja);
      typed[name] = answers[name] ?? '';
    }
    return { asked, typed };
  }

  test('is not what the answers before tell', () => {
    const { asked, typed } = answer({
      form: 'juten',
      authority: 'みなと見本市長',
      number: '9',
      title: '児童手当に関する事務',
    });
    expect(asked.join('\n')).not.toMatch(/コード|事務のid/u);
    expect(readTyped(typed, registries)).toMatchObject({
      slug: '9',
      files: [''],
      frontmatter: { municipality: '992011', procedure: 'jido-teate', published: null },
    });
  });

  test('names the bodies and procedures to choose from', () => {
    const { asked } = answer({ form: 'juten', authority: '府中市長', title: '児童手当及び介護保険に関する事務' });
    expect(asked.find((words) => words.includes('コード'))).toContain('132063 東京都府中市／342084 広島県府中市');
    expect(asked.find((words) => words.includes('事務のid'))).toContain('jido-teate／kaigo-hoken');
  });
});
