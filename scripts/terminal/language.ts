import { InvalidArgumentError } from 'commander';
import { LANGUAGES, type Bilingual, type Language } from '../../src/text/bilingual.ts';

export const LANGUAGE_VARIABLE = 'HYOKASHO_LANG';
export const DEFAULT_LANGUAGE: Language = 'ja';

/**
 * The language that a command is asked to speak: the last `--lang` of its arguments, else the variable, else Japanese. It is found
 * before the arguments are parsed, as the words about wrong ones are in it too; a language that nobody speaks is refused by the parser.
 */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  const given = own.flatMap((arg, at) =>
    arg === '--lang' ? (own[at + 1] ?? []) : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : [],
  );
  const isLanguage = (name: string | undefined): name is Language => LANGUAGES.some((each) => each === name);
  return [given.at(-1), environment[LANGUAGE_VARIABLE]].find(isLanguage) ?? DEFAULT_LANGUAGE;
}

/** The language of this process. */
export const language = languageOf(process.argv.slice(2), process.env);

export const localize = (words: Bilingual): string => words[language];

/** What the parser of an argument throws; the words say what may stand there. */
export const invalidArgument = (words: Bilingual): InvalidArgumentError => new InvalidArgumentError(localize(words));

export const print = (words: Bilingual): void => console.log(localize(words));
export const printError = (words: Bilingual): void => console.error(localize(words));
