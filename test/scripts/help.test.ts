import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useCommands } from '../support/commands/use-commands.ts';
import { run } from '../support/run.ts';

/** In one process of each language; that each command ends by itself is tested with a wrong flag. */
const commandsIn = { en: useCommands('en'), ja: useCommands('ja') };

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** The commands that are programs of ours. */
const commands = Object.entries(scripts).flatMap(([name, line]) =>
  /^node (?:--[a-z-]+=\d+ )?scripts\/[a-z]+\.ts$/u.test(line) ? [name] : [],
);

test('the commands that are promised are there', () => {
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'import', 'check', 'build', 'test', 'bench']));
  expect(commands).toEqual(expect.arrayContaining(['start', 'import', 'check', 'build', 'bench']));
});

/** The bench is for those who work on the code, and speaks English alone. */
const localized = [...commands.filter((name) => name !== 'bench'), 'init', 'hyokasho'];
const calls = localized.flatMap((name) => [
  { name, language: 'ja' as const },
  { name, language: 'en' as const },
]);

test.each(calls)(
  '--help of $name in $language describes it and every flag, and ends well',
  async ({ name, language }) => {
    const { code, stdout, stderr } = await commandsIn[language](name, ['--help', '--lang', language]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`../fixtures/help/${name}.${language}.txt`);
  },
);

test('--help of the bench describes it in English', async () => {
  const { code, stdout, stderr } = await commandsIn.en('bench', ['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Usage: npm run bench -- /u);
});

test.each(commands)(
  'a flag that %s does not have is named, with where to read more, and ends with status 2',
  async (name) => {
    const { code, stdout, stderr } = await run(name, ['--nonsense']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: unknown option '--nonsense'/u);
    expect(stderr).toMatch(/--help/u);
  },
);

test.each([
  ['build', ['--base', '/a b'], /^\nerror: --base \/a b is not the path of a site/u, 2],
  ['build', ['--site', 'example.jp'], /^\nerror: --site example.jp is not the address of a web server/u, 2],
  ['build', ['--content', '/nowhere'], /\nerror: --content \/nowhere does not exist/u, 1],
  ['build', ['extra'], /^error: too many arguments/u, 2],
  [
    'start',
    ['--port', 'http'],
    /^error: option '--port <number>' argument 'http' is invalid. A port is a whole number/u,
    2,
  ],
  ['check', ['--lang', 'fr'], /argument 'fr' is invalid\. Allowed choices are ja, en\./u, 2],
  ['bench', ['build', '--count', '0'], /is invalid. A whole number from 1 is needed/u, 2],
])('%s %j says what is wrong', async (name, args, words, code) => {
  const ended = await commandsIn.en(name, args);
  expect(ended.stderr).toMatch(words);
  expect(ended.code).toBe(code);
});

test.each<[string, string[], number, string]>([
  [
    'build',
    ['--base', '/a b'],
    2,
    '\nエラー：--base に「/a b」は指定できません。英数字・「-」・「_」を使い、/hyokasho の形で指定してください。\n',
  ],
  [
    'build',
    ['--site', 'example.jp'],
    2,
    '\nエラー：--site に「example.jp」は指定できません。https://example.jp の形で指定し、パスは --base で指定してください。\n',
  ],
  [
    'start',
    ['--port', 'http'],
    2,
    'エラー：オプション「--port <number>」に「http」は指定できません。ポート番号は0～65535の整数です。\n使い方は `npm start -- --help` で表示できます。\n',
  ],
  [
    'check',
    ['--content', '/nowhere'],
    1,
    '\nエラー：--content に指定された /nowhere がありません。assessments/ のあるフォルダーを指定してください。\n',
  ],
  [
    'check',
    ['--jso'],
    2,
    'エラー：オプション「--jso」はありません。\n（もしかして：--json）\n使い方は `npm run check -- --help` で表示できます。\n',
  ],
  [
    'import',
    [],
    2,
    'エラー：「ファイルまたはフォルダー」を指定してください。\n使い方は `npm run import -- --help` で表示できます。\n',
  ],
  ['import', ['/nowhere'], 1, '\nエラー：ファイルやフォルダー /nowhere が見つかりません。パスを確認してください。\n'],
  ['new', ['--form', 'x'], 2, '\nエラー：--form に「x」は指定できません。指定できる値：kiso, juten, zen\n'],
  [
    'review',
    ['x-1', '--no-open'],
    1,
    '\nエラー：評価書 x-1 は content にありません。idは「市区町村のコード-ファイル名」です（例：992011-12）。省略すると、ページで選べます。\n',
  ],
])('%s %j reports in Japanese', async (name, args, code, stderr) => {
  expect(await commandsIn.ja(name, [...args, '--lang', 'ja'])).toEqual({ code, stdout: '', stderr });
});
