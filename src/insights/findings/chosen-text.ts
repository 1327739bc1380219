import { fold } from '../../text/fold.ts';

/**
 * The option that a text of a row of the history chooses: it is the whole text, or stands in brackets before the options that the form
 * prints (`[再委託する] <選択肢> 1) … 2) …`); null where that is not certain.
 */
export function chosenText(text: string, options: readonly string[]): string | null {
  const folded = fold(text);
  const [, bracketed] = /\[([^\][]+)\]/u.exec(folded) ?? [];
  return options.find((option) => folded === fold(option) || bracketed === fold(option)) ?? null;
}
