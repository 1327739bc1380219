import { z } from 'zod';
import type { FormId } from '../assessment/types.ts';
import { loadForms } from '../forms/load.ts';
import { OFFICES } from '../registry/offices.ts';
import { fold } from '../text/fold.ts';
import { isSlug, LONGEST_SLUG } from '../text/slug.ts';
import { readYaml, type YamlReading } from '../text/yaml.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const words = z.string().trim().min(1);
/** An ISO date. */
const date = z.iso.date({ error: '日付は 2025-03-31 のように書いてください。' });

const form = words.transform((printed, context): FormId => {
  const wanted = fold(printed);
  const forms = loadForms();
  const [found, ...others] = forms.filter(
    ({ id, name }) => wanted === id || wanted.includes(fold(name).replace(/書$/u, '')),
  );
  if (found && others.length === 0) return found.id;
  const names = forms.map(({ name }) => name).join('、');
  context.addIssue({
    code: 'custom',
    message: `「${printed}」がどの様式か分かりません。${names}のどれかを書いてください。`,
  });
  return z.NEVER;
});

const shape = {
  municipality: z
    .string({
      error: '団体コードは引用符で囲んだ6桁の数字（ない団体は13桁の法人番号）で書いてください（例："011002"）。',
    })
    .regex(/^(?:\d{6}|\d{13})$/u, '団体コードは6桁の数字、それがない団体では13桁の法人番号です（例："011002"）。'),
  slug: z
    .string()
    .refine(isSlug, `slug は英小文字・数字とハイフンで、${LONGEST_SLUG}文字までで書きます（例：kyoiku-3）。`),
  form,
  number: words,
  title: words,
  authority: words,
  procedure: z.string().regex(SLUG, 'procedure には procedures.yaml の id を書きます（例：jido-teate）。'),
  published: date,
  complete: z.boolean({ error: 'complete は true か false です。' }),
  url: z.url({ protocol: /^https?$/u, error: 'url は http:// か https:// で始まる番地です。' }),
  retrieved: date,
  licence: words,
  /** Name of the original, where it is not that of the text. */
  file: words,
  status: z.enum(['draft', 'published', 'ended'], {
    error: 'status は draft（意見募集中の案）、published（公表）、ended（事務の終了）のどれかです。',
  }),
  ended: date,
  comments: z
    .strictObject(
      { from: date, until: date },
      { error: 'comments には意見募集の期間を from と until の組で書きます。' },
    )
    .refine(({ from, until }) => from <= until, '意見募集の until は from より前にできません。'),
  /** Month of the printed version of the form: 令和6年10月. */
  formVersion: words,
  /** id of the office that is the authority. */
  office: z.string().refine((id) => OFFICES.some((office) => office.id === id), {
    error: `office に書けるのは ${OFFICES.map(({ id, name }) => `${id}（${name}）`).join('、')} です。`,
  }),
};

const metadata = z.looseObject(shape).partial().nullable();

/** What `<name>.meta.yaml` beside a text says where the text itself does not. null: not said. */
export type Metadata = { [Key in keyof typeof shape]: z.infer<(typeof shape)[Key]> | null };

/**
 * Reads a `<name>.meta.yaml`. `value` is null where it has faults (fatal messages); what it says beyond the known items is left
 * aside with a warning.
 */
export function readMeta(yaml: string, path: string): YamlReading<Metadata> {
  const { value, file, placeOf } = readYaml(yaml, { path, schema: metadata, verbatim: ['number'] });
  if (file.messages.length > 0) return { value: null, file, placeOf };
  const given = value ?? {};
  const keys = Object.keys(shape);
  for (const key of Object.keys(given).filter((candidate) => !keys.includes(candidate)))
    file.message(`「${key}」は読みません。使える項目：${keys.join('、')}。`, {
      place: placeOf([key]),
      ruleId: 'meta-unknown',
      source: 'hyokasho',
    });
  const entries = keys.map((key) => [key, given[key] ?? null]);
  return { value: Object.fromEntries(entries) as unknown as Metadata, file, placeOf };
}
