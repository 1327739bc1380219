import type { FormId } from '../forms/types.ts';
import { nfkc } from '../text/fold.ts';
import { isSlug, LONGEST_SLUG } from '../text/slug.ts';
import { SourceError } from './source-error.ts';

export interface SlugSource {
  /** Given in the metadata. */
  slug: string | null;
  /** 評価書番号 as printed. */
  number: string | null;
  form: FormId;
  /** id of the office that is the authority; null for the head of the body. */
  office: string | null;
  procedure: string | null;
  /** Name of the source file. */
  file: string;
}

/** An authority may have a 基礎項目評価書 beside the 重点 or 全項目評価書 of a 事務, under the same 評価書番号. */
const KISO = 'kiso';

/** Latin letters, numbers and single hyphens; null where nothing of the kind is left. */
function toSlug(text: string): string | null {
  const slug = nfkc(text)
    .toLowerCase()
    .replace(/[‐‑‒–—―−－ー]/gu, '-')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return slug === '' ? null : slug;
}

const hasWord = (slug: string, word: string, at: 'first' | 'last'): boolean =>
  slug.split('-').at(at === 'first' ? 0 : -1) === word;

/**
 * The last part of an assessment's id: what the metadata gives, else `<office>-<number>-kiso`, the office only where it is not the head and
 * `-kiso` only for a 基礎項目評価書: `12`, `12-kiso`, `kyoiku-3`. The number is the 評価書番号 (第１２号 → `12`, １２－２ → `12-2`), else the
 * procedure, else the name of the source file. Throws a SourceError where none of them
 * holds a Latin letter or a number, or the slug is longer than a name of a file may be.
 */
export function slugFor(source: SlugSource): string {
  const { slug, file } = source;
  if (slug !== null) return slug;
  const stem = file.replace(/\.[^.]+$/u, '');
  const made = composeSlug(source, toSlug(stem));
  if (made === null)
    throw new SourceError('slug', {
      ja: `${file} に評価書番号の記載がなく、idを決められません。同じ場所の ${stem}.meta.yaml に \`slug: …\` を書いてください。`,
      en: `No slug can be made for ${file}: it has no 評価書番号. Write \`slug: …\` into ${stem}.meta.yaml beside it.`,
    });
  if (!isSlug(made))
    throw new SourceError('slug', {
      ja: `${file} の評価書番号（なければファイル名）から作るidが${LONGEST_SLUG}文字を超えます。同じ場所の ${stem}.meta.yaml に \`slug: …\` を書いてください。`,
      en: `The slug that follows from the 評価書番号 (or else the name) of ${file} is longer than ${LONGEST_SLUG} letters. Write \`slug: …\` into ${stem}.meta.yaml beside it.`,
    });
  return made;
}

/** `<office>-<number>-kiso`; null where neither number nor procedure nor `name` gives a base. */
function composeSlug(
  { number, form, office, procedure }: Pick<SlugSource, 'number' | 'form' | 'office' | 'procedure'>,
  name: string | null,
): string | null {
  const base = toSlug(number ?? '') ?? procedure ?? name;
  if (base === null) return null;
  // Names of files may follow the rule already.
  const prefix = office === null || hasWord(base, office, 'first') ? '' : `${office}-`;
  const suffix = form !== 'kiso' || hasWord(base, KISO, 'last') ? '' : `-${KISO}`;
  return prefix + base + suffix;
}

/**
 * The slug that an assessment should have in place of its own; null where it has it, or where its own was given by hand and does not follow
 * from the number (from the procedure where there is none): what follows is the rule's without one or more of its parts.
 */
export function correctSlug(
  slug: string,
  { number, form, procedure }: Pick<SlugSource, 'number' | 'form' | 'procedure'>,
  office: string | null,
): string | null {
  if (number === null && slug !== procedure) return null;
  const make = (each: FormId, id: string | null): string | null =>
    composeSlug({ number, form: each, office: id, procedure }, toSlug(slug));
  const right = make(form, office);
  const isPart = [form, 'juten' as const].some((each) => [office, null].some((id) => make(each, id) === slug));
  return isPart && slug !== right && right !== null && isSlug(right) ? right : null;
}
