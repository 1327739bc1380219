import { Help, type Argument, type Command, type Option } from 'commander';
import { widthOf, wrapJapanese } from './width.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方：',
  'Arguments:': '引数：',
  'Options:': 'オプション：',
  'Commands:': 'コマンド：',
};

/** Commander's help in Japanese. */
export class JapaneseHelp extends Help {
  override displayWidth(text: string): number {
    return widthOf(text);
  }

  override boxWrap(text: string, width: number): string {
    return width < this.minWidthToWrap ? text : wrapJapanese(text, width);
  }

  override styleTitle(title: string): string {
    return TITLES[title] ?? title;
  }

  override commandUsage(command: Command): string {
    return super.commandUsage(command).replace('[options]', '[オプション]');
  }

  override optionDescription(option: Option): string {
    return translateExtra(super.optionDescription(option));
  }

  override argumentDescription(argument: Argument): string {
    return translateExtra(super.argumentDescription(argument));
  }
}

/** `(choices: "ja", "en", default: "ja", env: HYOKASHO_LANG)`, which Commander puts behind a description. */
const translateExtra = (words: string): string =>
  words.replace(/ ?\(((?:choices|default|env): .*)\)$/u, (_, extra: string) => {
    const translated = extra
      .replace('choices: ', '選択肢：')
      .replaceAll('", "', '"、"')
      .replace('default: ', '既定値：')
      .replace('preset: ', '値を省いたとき：')
      .replace('env: ', '環境変数：')
      .replaceAll(/, (?=既定値|値を省いたとき|環境変数)/gu, '、');
    return `（${translated}）`;
  });

/** What Commander reports about a wrong call, and the same in Japanese. */
const USAGE_ERRORS: readonly [RegExp, string][] = [
  [/^error: unknown option '(.*)'/u, 'オプション「$1」はありません。'],
  [/^error: unknown command '(.*)'/u, 'コマンド「$1」はありません。'],
  [/^error: missing required argument '(.*)'/u, '「$1」を指定してください。'],
  [/^error: option '(.*)' argument missing/u, 'オプション「$1」の値を指定してください。'],
  [/^error: required option '(.*)' not specified/u, 'オプション「$1」を指定してください。'],
  [
    /^error: too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+): (.*)\./u,
    '引数が多すぎます（指定できるのは$1個まで、指定されたのは$2個：$3）。',
  ],
  [/^error: option '(.*)' argument '(.*)' is invalid\. ?/u, 'オプション「$1」に「$2」は指定できません。'],
  [
    /^error: option '(.*)' value '(.*)' from env '(.*)' is invalid\. ?/u,
    '環境変数 $3 の値「$2」は、オプション「$1」に指定できません。',
  ],
  [/^error: command-argument value '(.*)' is invalid for argument '(.*)'\. ?/u, '引数「$2」に「$1」は指定できません。'],
];
const DETAILS: readonly [RegExp, string][] = [
  [/\n\(Did you mean one of (.*)\?\)$/u, '\n（もしかして：$1）'],
  [/\n\(Did you mean (.*)\?\)$/u, '\n（もしかして：$1）'],
  [/Allowed choices are (.*)\.$/u, '指定できる値：$1'],
];

/** Commander's words about a wrong call in Japanese. */
export function toJapaneseError(message: string): string {
  const translated = [...USAGE_ERRORS, ...DETAILS].reduce(
    (words, [pattern, ja]) => words.replace(pattern, ja),
    message,
  );
  return `エラー：${translated.replace(/^error: /u, '')}`;
}
