import { IN_FORCE } from '../assessment/in-force.ts';
import type { Change, Entry, Frontmatter } from '../assessment/types.ts';
import { nodeByField } from '../forms/keys.ts';
import type { Form, FormRole } from '../forms/types.ts';
import type { CoverLines } from './cover-lines.ts';
import { findBody } from './find-body.ts';
import { lifeOf } from './life.ts';
import { readDay } from './read-day.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { ImportContext, ImportDoubt, ImportSource } from './types.ts';

/** Reads what the cover says by the role of its items; null where nothing is printed. */
function coverOf(entries: readonly Entry[], form: Form): (role: FormRole) => string | null {
  const texts = new Map<FormRole, string>();
  for (const { field, value } of entries) {
    const role = nodeByField(form, field)?.role;
    const text = value?.type === 'text' ? value.text.replace(/\n/gu, ' ') : value?.type === 'date' ? value.printed : '';
    if (role && text !== '' && !texts.has(role)) texts.set(role, text);
  }
  return (role) => texts.get(role) ?? null;
}

/** What was read of a document that its front matter depends on. */
export interface FrontmatterFacts {
  entries: readonly Entry[];
  changes: readonly Change[];
  /** What is printed above the first item of the cover. */
  head: string;
  /** What the lines of the cover prove, where a text has one. */
  coverLines: CoverLines | null;
  /** What its stamp says. */
  formVersion: string | null;
  complete: boolean;
  poor: boolean;
}

const COVER_NAMES: Readonly<Record<keyof CoverLines, Bilingual>> = {
  number: { ja: '評価書番号', en: 'number (評価書番号)' },
  authority: { ja: '評価実施機関名', en: 'name of the authority (評価実施機関名)' },
  published: { ja: '公表日', en: 'date of publication (公表日)' },
};

const describeCoverLine = (role: keyof CoverLines, line: string): Bilingual => ({
  ja: `${COVER_NAMES[role].ja}「${line}」は、表紙の行の並びから読み取りました。原本で確認してください。`,
  en: `The ${COVER_NAMES[role].en} 「${line}」 was read by the lines of the cover. Check it in the original.`,
});

/**
 * What stands above an assessment: from the metadata beside the source, else from its cover. Throws a SourceError where the
 * municipality is not certain.
 */
export function toFrontmatter(
  source: ImportSource,
  kind: string,
  form: Form,
  read: FrontmatterFacts,
  context: ImportContext,
): { frontmatter: Frontmatter; doubts: ImportDoubt[] } {
  const { meta } = source;
  const cover = coverOf(read.entries, form);
  const byLines: ImportDoubt[] = [];
  const find = (role: keyof CoverLines): string | null => {
    const placed = meta?.[role] ?? cover(role);
    const line = read.coverLines?.[role] ?? null;
    if (placed !== null || line === null) return placed;
    byLines.push({ line: 1, key: null, code: 'cover-line', message: describeCoverLine(role, line) });
    return line;
  };
  const authority = find('authority');
  const number = find('number');
  const title = meta?.title ?? cover('title');
  const printed = meta?.published === null || meta === null ? find('published') : cover('published');
  const published = meta?.published ?? (printed === null ? null : readDay(printed));
  const body = findBody(meta, authority, context, source.name);
  const doubts = [...body.doubts, ...byLines];
  if (printed !== null && published === null) {
    const message: Bilingual = {
      ja: `公表日「${printed}」から年月日を読み取れません。`,
      en: `The date of publication 「${printed}」 cannot be read as a day.`,
    };
    doubts.push({ line: 1, key: null, code: 'no-date', message });
  }
  const frontmatter: Frontmatter = {
    form: form.id,
    number,
    title,
    municipality: body.code,
    authority,
    procedure: meta?.procedure ?? (title === null ? null : context.proposeProcedure(title)),
    published,
    complete: !read.poor && (meta?.complete ?? read.complete),
    source: {
      file: meta?.file ?? source.name,
      url: meta?.url ?? null,
      retrieved: meta?.retrieved ?? null,
      sha256: source.sha256,
      licence: meta?.licence ?? null,
      kind,
      quality: read.poor ? 'poor' : null,
    },
    ...IN_FORCE,
    ...lifeOf({ title, head: read.head, changes: read.changes }, meta),
    formVersion: meta?.formVersion ?? read.formVersion,
    reviewed: false,
  };
  return { frontmatter, doubts };
}
