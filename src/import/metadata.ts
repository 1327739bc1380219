import { z } from 'zod';
import type { FormId } from '../assessment/types.ts';
import { loadForms } from '../forms/load.ts';
import { OFFICES } from '../registry/offices.ts';
import { addMessage } from '../text/bilingual-message.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { fold } from '../text/fold.ts';
import { isSlug, LONGEST_SLUG } from '../text/slug.ts';
import { refuse, withWords, type FieldHints } from '../text/yaml-issue.ts';
import { readYaml, type YamlReading } from '../text/yaml.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const words = z.string().trim().min(1);
/** An ISO date. */
const date = z.iso.date();

const form = words.transform((printed, context): FormId => {
  const wanted = fold(printed);
  const forms = loadForms();
  const [found, ...others] = forms.filter(
    ({ id, name }) => wanted === id || wanted.includes(fold(name).replace(/書$/u, '')),
  );
  if (found && others.length === 0) return found.id;
  const names = forms.map(({ name }) => name);
  refuse(context, [], {
    ja: `「${printed}」がどの様式か分かりません。${names.join('、')}のどれかを書いてください。`,
    en: `「${printed}」 is no form that is known. Write one of ${names.join(', ')}.`,
  });
  return z.NEVER;
});

const shape = {
  municipality: z.string().regex(/^(?:\d{6}|\d{13})$/u),
  slug: z.string().refine(isSlug),
  form,
  number: words,
  title: words,
  authority: words,
  procedure: z.string().regex(SLUG),
  published: date,
  complete: z.boolean(),
  url: z.url({ protocol: /^https?$/u }),
  retrieved: date,
  licence: words,
  /** Name of the original, where it is not that of the text. */
  file: words,
  status: z.enum(['draft', 'published', 'ended']),
  ended: date,
  comments: z.strictObject({ from: date, until: date }).refine(
    ({ from, until }) => from <= until,
    withWords({
      ja: '意見募集の until は from より前にできません。',
      en: 'The until of comments cannot be before its from.',
    }),
  ),
  /** Month of the printed version of the form: 令和6年10月. */
  formVersion: words,
  /** id of the office that is the authority. */
  office: z.string().refine((id) => OFFICES.some((office) => office.id === id)),
};

const DATE: Bilingual = {
  ja: '日付は 2025-03-31 のように書いてください。',
  en: 'Write a date like 2025-03-31.',
};

const HINTS: FieldHints = {
  municipality: {
    ja: '団体コードは引用符で囲んだ6桁の数字（ない団体は13桁の法人番号）で書いてください（例："011002"）。',
    en: 'Write the code of the body in quotes: six digits (13, the 法人番号, for a body without one), such as "011002".',
  },
  slug: {
    ja: `slug は英小文字・数字とハイフンで、${LONGEST_SLUG}文字までで書きます（例：kyoiku-3）。`,
    en: `Write a slug in small Latin letters, digits and hyphens, up to ${LONGEST_SLUG} characters (such as kyoiku-3).`,
  },
  procedure: {
    ja: 'procedure には procedures.yaml の id を書きます（例：jido-teate）。',
    en: 'Write an id of procedures.yaml (such as jido-teate).',
  },
  published: DATE,
  retrieved: DATE,
  ended: DATE,
  'comments.from': DATE,
  'comments.until': DATE,
  complete: { ja: 'complete は true か false です。', en: 'Write true or false.' },
  url: {
    ja: 'url は http:// か https:// で始まるURLです。',
    en: 'Write an address that begins with http:// or https://.',
  },
  status: {
    ja: 'status は draft（意見募集中の案）、published（公表）、ended（事務の終了）のどれかです。',
    en: 'Write draft (open for public comment), published, or ended (the 事務 is no longer carried out).',
  },
  comments: {
    ja: 'comments には意見募集の期間を from と until の組で書きます。',
    en: 'Write the period of public comment as a pair of from and until.',
  },
  office: {
    ja: `office に書けるのは ${OFFICES.map(({ id, name }) => `${id}（${name}）`).join('、')} です。`,
    en: `Write one of ${OFFICES.map(({ id, name }) => `${id} (${name})`).join(', ')}.`,
  },
};

const metadata = z.looseObject(shape).partial().nullable();

/** What `<name>.meta.yaml` beside a text says where the text itself does not. null: not said. */
export type Metadata = { [Key in keyof typeof shape]: z.infer<(typeof shape)[Key]> | null };

/**
 * Reads a `<name>.meta.yaml`. `value` is null where it has faults (fatal messages); what it says beyond the known items is left
 * aside with a warning.
 */
export function readMeta(yaml: string, path: string): YamlReading<Metadata> {
  const { value, file, placeOf } = readYaml(yaml, { path, schema: metadata, hints: HINTS, verbatim: ['number'] });
  if (file.messages.length > 0) return { value: null, file, placeOf };
  const given = value ?? {};
  const keys = Object.keys(shape);
  for (const key of Object.keys(given).filter((candidate) => !keys.includes(candidate)))
    addMessage(file, {
      words: {
        ja: `「${key}」は読みません。使える項目：${keys.join('、')}。`,
        en: `「${key}」 is not read. The items that are: ${keys.join(', ')}.`,
      },
      place: placeOf([key]),
      code: 'meta-unknown',
      fatal: false,
    });
  const entries = keys.map((key) => [key, given[key] ?? null]);
  return { value: Object.fromEntries(entries) as unknown as Metadata, file, placeOf };
}
