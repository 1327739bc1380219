import { Argument, Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { JapaneseHelp, toJapaneseError } from '../../../scripts/terminal/japanese-usage.ts';

/** What Commander itself reports about a call of a command that has one argument and an option with a value. */
function errorOf(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  let message = '';
  const program = new Command('read')
    .addArgument(new Argument('<file>', 'a file').choices(['a', 'b']))
    .addOption(new Option('--lang <language>', 'language').choices(['ja', 'en']).env('HYOKASHO_LANG'))
    .addOption(new Option('--out <dir>', 'folder').makeOptionMandatory(environment['MANDATORY'] !== undefined))
    .allowExcessArguments(false)
    .configureOutput({ writeErr: (words) => (message += words) })
    .exitOverride();
  const before = process.env['HYOKASHO_LANG'];
  if (environment['HYOKASHO_LANG'] !== undefined) process.env['HYOKASHO_LANG'] = environment['HYOKASHO_LANG'];
  try {
    expect(() => program.parse(args, { from: 'user' })).toThrow();
  } finally {
    if (before === undefined) delete process.env['HYOKASHO_LANG'];
    else process.env['HYOKASHO_LANG'] = before;
  }
  return message.trimEnd();
}

test.each<[string[], NodeJS.ProcessEnv, string]>([
  [['a', '--nonsense'], {}, 'エラー：オプション「--nonsense」はありません。'],
  [['a', '--lan'], {}, 'エラー：オプション「--lan」はありません。\n（もしかして：--lang）'],
  [[], {}, 'エラー：「file」を指定してください。'],
  [['a', '--out'], {}, 'エラー：オプション「--out <dir>」の値を指定してください。'],
  [['a'], { MANDATORY: '1' }, 'エラー：オプション「--out <dir>」を指定してください。'],
  [['a', 'b', 'c'], {}, 'エラー：引数が多すぎます（指定できるのは1個まで、指定されたのは3個：a, b, c）。'],
  [['a', '--lang', 'fr'], {}, 'エラー：オプション「--lang <language>」に「fr」は指定できません。指定できる値：ja, en'],
  [
    ['a'],
    { HYOKASHO_LANG: 'fr' },
    'エラー：環境変数 HYOKASHO_LANG の値「fr」は、オプション「--lang <language>」に指定できません。指定できる値：ja, en',
  ],
  [['c'], {}, 'エラー：引数「file」に「c」は指定できません。指定できる値：a, b'],
])('%j with %j', (args, environment, words) => {
  expect(toJapaneseError(errorOf(args, environment))).toBe(words);
});

test('several similar options are all offered', () => {
  const message = "error: unknown option '--po'\n(Did you mean one of --port, --pot?)";
  expect(toJapaneseError(message)).toBe('エラー：オプション「--po」はありません。\n（もしかして：--port, --pot）');
});

test('the help has no word of Commander in English', () => {
  const program = new Command('read')
    .description('ファイルを読みます。')
    .argument('[file]', 'ファイル', 'a.txt')
    .addOption(new Option('--lang <language>', '言語').choices(['ja', 'en']).default('ja').env('HYOKASHO_LANG'))
    .helpOption('-h, --help', 'この説明を表示します');
  program.createHelp = () => new JapaneseHelp();
  expect(program.helpInformation()).toMatchInlineSnapshot(`
    "使い方： read [オプション] [file]

    ファイルを読みます。

    引数：
      file               ファイル（既定値："a.txt"）

    オプション：
      --lang <language>  言語（選択肢："ja"、"en"、既定値："ja"、環境変数：
                         HYOKASHO_LANG）
      -h, --help         この説明を表示します
    "
  `);
});
