import type { Assessment, Doubt, Entry, Frontmatter, FormId } from '../assessment/types.ts';
import { loadForm } from '../forms/load.ts';
import { parseDate } from '../text/wareki.ts';
import { countPlaced, type Account } from './account.ts';
import { SourceError } from './decode.ts';
import { detectForm } from './detect-form.ts';
import { findGaps } from './gaps.ts';
import { interpret } from './interpret.ts';
import { slugFor, type Metadata } from './metadata.ts';
import { chooseReader } from './readers/index.ts';
import type { Lines } from './types.ts';

/** A decoded source with what stands beside it. */
export interface ImportSource {
  /** File name, without folder. */
  name: string;
  text: string;
  sha256: string;
  meta: Metadata | null;
}

/** What content says about the world outside the document. */
export interface ImportContext {
  hasMunicipality: (code: string) => boolean;
  /** Every body that the name of an authority can mean. */
  findByAuthority: (authority: string) => readonly { code: string; name: string; prefecture: string }[];
  /** id of the procedure that a title names; null when undecided. */
  proposeProcedure: (title: string) => string | null;
}

export interface ImportedText {
  assessment: Assessment;
  slug: string;
  lines: Record<string, Lines>;
  changeLines: Lines[];
  doubts: Doubt[];
  account: Account;
}

/** A text with fewer items and no change row is no assessment. */
const FEWEST_ITEMS = 5;

function textOf(entries: readonly Entry[], key: string): string | null {
  const value = entries.find((entry) => entry.key === key)?.value;
  if (value?.type === 'text') return value.text.replace(/\n/gu, ' ') || null;
  return value?.type === 'date' ? value.printed || null : null;
}

/** The municipality that the metadata or the authority names; throws a SourceError where it is not certain. */
function municipalityOf(meta: Metadata | null, authority: string | null, context: ImportContext, name: string): string {
  const advice = `Write \`municipality: "……"\` (six digits) into ${name.replace(/\.[^.]+$/u, '')}.meta.yaml beside it.`;
  if (meta?.municipality) {
    if (context.hasMunicipality(meta.municipality)) return meta.municipality;
    throw new SourceError(
      'municipality',
      `${meta.municipality} in the metadata is the code of no municipality. Check it against the list of 全国地方公共団体コード.`,
    );
  }
  if (!authority)
    throw new SourceError(
      'municipality',
      `The text does not say which authority published it (評価実施機関名). ${advice}`,
    );
  const found = context.findByAuthority(authority);
  if (found.length === 1 && found[0]) return found[0].code;
  if (found.length === 0)
    throw new SourceError('municipality', `「${authority}」 names no municipality that is known. ${advice}`);
  throw new SourceError(
    'municipality',
    `「${authority}」 may be ${found.map((body) => `${body.prefecture}${body.name} (${body.code})`).join(' or ')}. ${advice}`,
  );
}

/** Turns the text of a published assessment into an assessment. Throws a SourceError where it is none, or cannot be named. */
export function importText(source: ImportSource, context: ImportContext): ImportedText {
  const formId: FormId | null = source.meta?.form ?? detectForm(source.text);
  if (!formId)
    throw new SourceError(
      'form',
      'The text names none of the three forms (基礎項目評価書, 重点項目評価書, 全項目評価書). If it is an assessment, write `form: …` into its .meta.yaml.',
    );
  const reader = chooseReader(source);
  if (!reader)
    throw new SourceError('kind', 'No reader knows this kind of text. Is it the text of a published assessment?');
  const form = loadForm(formId);
  const parts = reader.read(source);
  const read = interpret(parts, form);
  const items = read.entries.filter((entry) => entry.value !== null);
  if (items.length < FEWEST_ITEMS && read.changes.length === 0)
    throw new SourceError(
      'no-assessment',
      `Only ${items.length} items of the ${form.name} and no row of 変更箇所 were found: this does not look like a published assessment.`,
    );
  const { meta } = source;
  const authority = meta?.authority ?? textOf(read.entries, 'cover-authority');
  const number = meta?.number ?? textOf(read.entries, 'cover-number');
  const title = meta?.title ?? textOf(read.entries, 'cover-title');
  const doubts = [...read.doubts];
  const gaps = findGaps(read.entries, read.changes.length > 0, form);
  const printed = textOf(read.entries, 'cover-published');
  const published = meta?.published ?? (printed === null ? null : (parseDate(printed)?.iso ?? null));
  if (printed !== null && published?.length !== 10)
    doubts.push({
      line: read.lines['cover-published']?.[0] ?? 1,
      key: 'cover-published',
      code: 'date-not-read',
      message: `公表日「${printed}」から年月日を読み取れません。`,
    });
  const procedure = meta?.procedure ?? (title === null ? null : context.proposeProcedure(title));
  const municipality = municipalityOf(meta, authority, context, source.name);
  const frontmatter: Frontmatter = {
    form: formId,
    number,
    title,
    municipality,
    authority,
    procedure,
    published: published?.length === 10 ? published : null,
    complete: meta?.complete ?? gaps.length === 0,
    source: {
      file: meta?.file ?? source.name,
      url: meta?.url ?? null,
      retrieved: meta?.retrieved ?? null,
      sha256: source.sha256,
      licence: meta?.licence ?? null,
      kind: reader.kind,
    },
    reviewed: false,
  };
  const slug = slugFor({ slug: meta?.slug ?? null, number, procedure, file: source.name });
  return {
    assessment: { frontmatter, entries: read.entries, changes: read.changes, unplaced: read.unplaced },
    slug,
    lines: read.lines,
    changeLines: read.changeLines,
    doubts: [...doubts, ...(meta?.complete === false ? [] : gaps)],
    account: countPlaced(parts, read.unplaced),
  };
}
