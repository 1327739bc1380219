import { IN_FORCE } from '../assessment/in-force.ts';
import type { Entry, Frontmatter } from '../assessment/types.ts';
import { nodeByField } from '../forms/keys.ts';
import type { Form, FormRole } from '../forms/types.ts';
import { parseDate } from '../text/wareki.ts';
import { SourceError } from './decode.ts';
import type { Metadata } from './metadata.ts';
import { joinSentences, type Bilingual } from '../text/bilingual.ts';
import type { ImportContext, ImportDoubt, ImportSource } from './types.ts';

/** Length of an ISO date with its day. */
const WHOLE_DATE = 10;

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

/** The municipality that the metadata or the authority names; throws a SourceError where it is not certain. */
function municipalityOf(meta: Metadata | null, authority: string | null, context: ImportContext, name: string): string {
  const metaFile = `${name.replace(/\.[^.]+$/u, '')}.meta.yaml`;
  const advice: Bilingual = {
    ja: `同じ場所の ${metaFile} に \`municipality: "……"\`（6桁）を書いてください。`,
    en: `Write \`municipality: "……"\` (six digits) into ${metaFile} beside it.`,
  };
  if (meta?.municipality) {
    if (context.hasMunicipality(meta.municipality)) return meta.municipality;
    throw new SourceError('municipality', {
      ja: `メタデータのコード ${meta.municipality} に当たる市区町村がありません。全国地方公共団体コードの一覧で確認してください。`,
      en: `${meta.municipality} in the metadata is the code of no municipality. Check it against the list of 全国地方公共団体コード.`,
    });
  }
  if (!authority)
    throw new SourceError(
      'municipality',
      joinSentences(
        { ja: '評価実施機関名の記載がありません。', en: 'The text has no name of its authority (評価実施機関名).' },
        advice,
      ),
    );
  const found = context.findByAuthority(authority);
  if (found.length === 1 && found[0]) return found[0].code;
  if (found.length === 0)
    throw new SourceError(
      'municipality',
      joinSentences(
        {
          ja: `「${authority}」に当たる市区町村が見つかりません。`,
          en: `「${authority}」 names no known municipality.`,
        },
        advice,
      ),
    );
  const bodies = found.map((body) => `${body.prefecture}${body.name} (${body.code})`);
  throw new SourceError(
    'municipality',
    joinSentences(
      {
        ja: `「${authority}」に当たる市区町村が複数あります：${bodies.join('、')}。`,
        en: `「${authority}」 may be ${bodies.join(' or ')}.`,
      },
      advice,
    ),
  );
}

/**
 * What stands above an assessment: from the metadata beside the source, else from its cover. Throws a SourceError where the
 * municipality is not certain.
 */
export function toFrontmatter(
  source: ImportSource,
  kind: string,
  form: Form,
  read: { entries: readonly Entry[]; complete: boolean; poor: boolean; formVersion: string | null },
  context: ImportContext,
): { frontmatter: Frontmatter; doubts: ImportDoubt[] } {
  const { meta } = source;
  const cover = coverOf(read.entries, form);
  const authority = meta?.authority ?? cover('authority');
  const title = meta?.title ?? cover('title');
  const printed = cover('published');
  const published = meta?.published ?? (printed === null ? null : (parseDate(printed)?.iso ?? null));
  const doubts: ImportDoubt[] = [];
  if (printed !== null && published?.length !== WHOLE_DATE) {
    const message: Bilingual = {
      ja: `公表日「${printed}」から年月日を読み取れません。`,
      en: `The date of publication 「${printed}」 cannot be read as a day.`,
    };
    doubts.push({ line: 1, key: null, code: 'no-date', message });
  }
  const frontmatter: Frontmatter = {
    form: form.id,
    number: meta?.number ?? cover('number'),
    title,
    municipality: municipalityOf(meta, authority, context, source.name),
    authority,
    procedure: meta?.procedure ?? (title === null ? null : context.proposeProcedure(title)),
    published: published?.length === WHOLE_DATE ? published : null,
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
    formVersion: read.formVersion,
    reviewed: false,
  };
  return { frontmatter, doubts };
}
