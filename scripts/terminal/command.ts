import { once } from 'node:events';
import { Command, CommanderError, Option, type ErrorOptions, type Help } from 'commander';
import { FlagError } from '../../src/integration/build-error.ts';
import { recoverPending } from '../../src/integration/pending.ts';
import { describeSystemError } from '../../src/integration/system-error.ts';
import { PRECOMPRESS_MODES } from '../../src/registry/portal.ts';
import { BilingualError, LANGUAGES, sameInBoth, type Bilingual, type Language } from '../../src/text/bilingual.ts';
import { callWithFlags } from './call.ts';
import { JapaneseHelp, toJapaneseError } from './japanese-usage.ts';
import { DEFAULT_LANGUAGE, invalidArgument, language, LANGUAGE_VARIABLE, localize } from './language.ts';
import { ROOT } from './root.ts';

/** Exit status of a command that was called wrongly; 1 means that it did its work and found a fault. */
const USAGE_ERROR = 2;

/** A command in one language, Commander's own words among them. */
class LocalizedCommand extends Command {
  readonly #language: Language;

  constructor(name: string | undefined, own: Language) {
    super(name);
    this.#language = own;
  }

  override createCommand(name?: string): Command {
    return new LocalizedCommand(name, this.#language);
  }

  override createHelp(): Help {
    return this.#language === 'ja' ? Object.assign(new JapaneseHelp(), this.configureHelp()) : super.createHelp();
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(this.#language === 'ja' ? toJapaneseError(message) : message, options);
  }
}

/** A command of package.json with its help. Wrong flags end it with status 2 and words on what is right. */
export function command(name: string, description: Bilingual): Command {
  return makeCommand(name, description, language).addOption(languageOption());
}

/** A command for those who work on the code, which speaks English. */
export function englishCommand(name: string, description: string): Command {
  return makeCommand(name, sameInBoth(description), 'en');
}

function makeCommand(name: string, description: Bilingual, own: Language): Command {
  const call = callWithFlags(name);
  const help: Bilingual = { ja: 'この説明を表示します', en: 'show this help' };
  const seeHelp: Bilingual = {
    ja: `使い方は \`${call} --help\` で表示できます。`,
    en: `See \`${call} --help\`.`,
  };
  return new LocalizedCommand(call, own)
    .description(description[own])
    .allowExcessArguments(false)
    .showHelpAfterError(seeHelp[own])
    .helpOption('-h, --help', help[own])
    .exitOverride();
}

/** The parser of Commander reads the flag too, to refuse what is no language. An empty variable counts as none. */
function languageOption(): Option {
  const option = new Option('--lang <language>', localize({ ja: '表示する言語', en: 'language of the output' }))
    .choices([...LANGUAGES])
    .default(DEFAULT_LANGUAGE);
  return process.env[LANGUAGE_VARIABLE] === '' ? option : option.env(LANGUAGE_VARIABLE);
}

/** Adds the flags of a build. */
export function buildFlags(program: Command): Command {
  const out: Bilingual = { ja: 'サイトの出力先フォルダー', en: 'folder that the site is written to' };
  return siteFlags(program).option('--out <dir>', localize(out), 'dist').addOption(precompressOption());
}

/** Without a value, files are compressed beside those that stand as they are. */
function precompressOption(): Option {
  const words: Bilingual = {
    ja: 'テキストのファイルを圧縮して（.br、.gz）元のファイルの横に置きます。instead は .gz だけを残します。省略時は site.config.yaml の設定、なければ none',
    en: 'also write texts compressed (.br, .gz), beside the files; instead: keep only .gz (default: from site.config.yaml, else none)',
  };
  return new Option('--precompress [how]', localize(words)).choices([...PRECOMPRESS_MODES]).preset('beside');
}

/** The flag that names the content of a site. */
export const contentOption = (): Option =>
  new Option('--content <dir>', localize({ ja: 'コンテンツフォルダー', en: 'content folder' })).default('content');

/** The flag of a server; `usual`: the port that it tries where none is named, null for any. */
export function portOption(usual: number | null): Option {
  const words =
    usual === null
      ? { ja: 'ポート番号（省略時は空いている番号）', en: 'port to listen on (default: a free one)' }
      : {
          ja: `ポート番号（省略時は ${usual}、使用中の場合は空いている番号）`,
          en: `port to listen on (default: ${usual}, or a free one)`,
        };
  return new Option('--port <number>', localize(words)).argParser(readPort);
}

/** Lets a server run until the person, or the system, stops the command. */
export async function serveUntilStopped(server: { close: () => Promise<void> }): Promise<void> {
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  await server.close();
}

/** Adds the flags that name the content of a site and where it will be published. */
export function siteFlags(program: Command): Command {
  return program
    .addOption(contentOption())
    .option(
      '--base <path>',
      localize({
        ja: 'サイトを置くパス（例：/hyokasho）。省略時は site.config.yaml の設定、なければ /',
        en: 'path of the site on its server, such as /hyokasho (default: from site.config.yaml, else /)',
      }),
    )
    .option(
      '--site <url>',
      localize({
        ja: '公開先サーバーのURL（例：https://example.jp）。省略時は site.config.yaml の設定',
        en: 'address of the web server, such as https://example.jp (default: from site.config.yaml)',
      }),
    );
}

const LARGEST_PORT = 65_535;

/** Reads the value of --port. */
function readPort(text: string): number {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > LARGEST_PORT)
    throw invalidArgument({
      ja: `ポート番号は0～${LARGEST_PORT}の整数です。`,
      en: `A port is a whole number from 0 to ${LARGEST_PORT}.`,
    });
  return port;
}

/**
 * Runs a command with the arguments it was started with; what goes wrong is printed in words and ends in the exit status. Whatever the
 * command is, a site that a killed build was about to replace is put back first.
 */
export async function run(program: Command): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    await recoverPending(ROOT);
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  // Commander has printed what is wrong, or the help (exit code 0).
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_ERROR;
  if (error instanceof BilingualError) {
    printFailure(error.words);
    return error instanceof FlagError ? USAGE_ERROR : 1;
  }
  const refusal = describeSystemError(error);
  if (refusal === null) console.error(error);
  else printFailure(refusal);
  return 1;
}

function printFailure({ ja, en }: Bilingual): void {
  console.error(localize({ ja: `\nエラー：${ja}`, en: `\nerror: ${en}` }));
}

/** Whoever reads the output (head, less) has enough of it. */
function endQuietly(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
