import { z } from 'zod';
import { isBilingual, joinSentences, NO_WORDS, type Bilingual } from './bilingual.ts';

/** What may be written in each field, by its path without numbers: `colours.light`. Schemas hold no words, as zod has one language at a time. */
export type FieldHints = Readonly<Record<string, Bilingual>>;

/** Of a check of one's own, what `refine` takes beside it. */
export const withWords = (words: Bilingual): { params: { words: Bilingual } } => ({ params: { words } });

/** Adds an issue of one's own, at a path below the value that is checked. */
export function refuse(context: z.RefinementCtx, path: readonly PropertyKey[], words: Bilingual): void {
  context.addIssue({ code: 'custom', path: [...path], ...withWords(words) });
}

export const MISSING: Bilingual = { ja: '値がありません。', en: 'The value is missing.' };
export const ADD_IT: Bilingual = { ja: '書き足してください。', en: 'Add it.' };
const EMPTY: Bilingual = { ja: '1文字以上で書いてください。', en: 'Write at least one character.' };

const [inJapanese, inEnglish] = [z.locales.ja().localeError, z.locales.en().localeError];
const textOf = (message: ReturnType<typeof inEnglish>): string =>
  (typeof message === 'string' ? message : message?.message) ?? '';

/** An issue of a value that was parsed with `reportInput`: where it is, what is wrong, and what to do. */
export function describeIssue(issue: z.core.$ZodIssue, hints: FieldHints): Bilingual {
  const where = pathToWords(issue.path);
  const words = explain(issue, hints);
  return where.ja === '' ? words : { ja: `${where.ja}：${words.ja}`, en: `${where.en}: ${words.en}` };
}

function explain(issue: z.core.$ZodIssue, hints: FieldHints): Bilingual {
  const own = issue.code === 'custom' ? issue.params?.['words'] : undefined;
  if (isBilingual(own)) return own;
  if (issue.code === 'unrecognized_keys')
    return {
      ja: `知らない項目です（${issue.keys.join('、')}）。つづりを確かめるか、消してください。`,
      en: `Unknown: ${issue.keys.join(', ')}. Check the spelling, or delete it.`,
    };
  const name = issue.path.filter((step) => typeof step !== 'number').join('.');
  const hint = Object.hasOwn(hints, name) ? (hints[name] ?? null) : null;
  if (issue.code === 'invalid_type' && issue.input === undefined) return joinSentences(MISSING, hint ?? ADD_IT);
  if (hint !== null) return hint;
  if (issue.code === 'too_small' && issue.origin === 'string') return EMPTY;
  const raw = issue as z.core.$ZodRawIssue;
  return { ja: textOf(inJapanese(raw)), en: `${textOf(inEnglish(raw))}.` };
}

/** `2件目の kana` and `entry 2, kana` for the path [1, 'kana']. */
function pathToWords(path: readonly PropertyKey[]): Bilingual {
  const steps = path.map((step) =>
    typeof step === 'number'
      ? { ja: `${step + 1}件目`, en: `entry ${step + 1}` }
      : { ja: String(step), en: String(step) },
  );
  if (steps.length === 0) return NO_WORDS;
  return { ja: steps.map(({ ja }) => ja).join('の '), en: steps.map(({ en }) => en).join(', ') };
}
