import { z } from 'zod';
import type { FormId } from '../assessment/types.ts';
import { SourceError } from './source-error.ts';
import { loadForms } from '../forms/load.ts';
import { fold, nfkc } from '../text/fold.ts';
import { readYaml, type YamlReading } from '../text/yaml.ts';

/** What `<name>.meta.yaml` beside a text says where the text itself does not. null: not said. */
export interface Metadata {
  municipality: string | null;
  slug: string | null;
  form: FormId | null;
  number: string | null;
  title: string | null;
  authority: string | null;
  procedure: string | null;
  /** ISO date. */
  published: string | null;
  complete: boolean | null;
  url: string | null;
  /** ISO date. */
  retrieved: string | null;
  licence: string | null;
  /** Name of the original, where it is not that of the text. */
  file: string | null;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const words = z.string().trim().min(1);
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
  slug: z.string().regex(SLUG, 'slug は英小文字・数字とハイフンで書きます（例：kyoiku-3）。'),
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
  file: words,
};

const metadata = z.looseObject(shape).partial().nullable();

const NOTHING: Metadata = {
  municipality: null,
  slug: null,
  form: null,
  number: null,
  title: null,
  authority: null,
  procedure: null,
  published: null,
  complete: null,
  url: null,
  retrieved: null,
  licence: null,
  file: null,
};

/**
 * Reads a `<name>.meta.yaml`. `value` is null where it has faults (fatal messages); what it says beyond the known items is left
 * aside with a warning.
 */
export function readMeta(yaml: string, path: string): YamlReading<Metadata> {
  const { value, file, placeOf } = readYaml(yaml, { path, schema: metadata, verbatim: ['number'] });
  if (file.messages.length > 0) return { value: null, file, placeOf };
  const given = value ?? {};
  const keys = Object.keys(NOTHING);
  for (const key of Object.keys(given).filter((candidate) => !keys.includes(candidate)))
    file.message(`「${key}」は読みません。使える項目：${keys.join('、')}。`, {
      place: placeOf([key]),
      ruleId: 'meta-unknown',
      source: 'hyokasho',
    });
  const entries = keys.map((key) => [key, given[key] ?? null]);
  return { value: Object.fromEntries(entries) as unknown as Metadata, file, placeOf };
}

export interface SlugSource {
  /** Given in the metadata. */
  slug: string | null;
  /** 評価書番号 as printed. */
  number: string | null;
  procedure: string | null;
  /** Name of the source file. */
  file: string;
}

/** Latin letters, numbers and single hyphens; null where nothing of the kind is left. */
function toSlug(text: string): string | null {
  const slug = nfkc(text)
    .toLowerCase()
    .replace(/[‐‑‒–—―−－ー]/gu, '-')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? null : slug;
}

/**
 * The last part of an assessment's id: what the metadata gives, else the 評価書番号 (第１２号 → `12`, １２－２ → `12-2`), else the
 * procedure, else the name of the source file. Throws a SourceError where none of them holds a Latin letter or a number.
 */
export function slugFor({ slug, number, procedure, file }: SlugSource): string {
  const given = slug ?? toSlug(number ?? '') ?? procedure ?? toSlug(file.replace(/\.[^.]+$/u, ''));
  if (given === null) {
    const metaFile = `${file.replace(/\.[^.]+$/u, '')}.meta.yaml`;
    throw new SourceError('slug', {
      ja: `${file} に評価書番号の記載がなく、idを決められません。同じ場所の ${metaFile} に \`slug: …\` を書いてください。`,
      en: `No slug can be made for ${file}: it has no 評価書番号. Write \`slug: …\` into ${metaFile} beside it.`,
    });
  }
  return given;
}

/** Id of an assessment: `011002-jido-teate`. */
export function idOf(code: string, slug: string): string {
  return `${code}-${slug}`;
}
