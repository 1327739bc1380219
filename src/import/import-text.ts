import type { Assessment, Doubt, FormId } from '../assessment/types.ts';
import { loadForm } from '../forms/load.ts';
import type { Account } from './account.ts';
import { findCovers } from './covers.ts';
import { SourceError } from './decode.ts';
import { detectForm } from './detect-form.ts';
import { toFrontmatter } from './frontmatter.ts';
import { findGaps } from './gaps.ts';
import { interpret } from './interpret.ts';
import { slugFor } from './metadata.ts';
import { chooseReader } from './readers/index.ts';
import type { ImportContext, ImportSource, Lines } from './types.ts';

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
  const [first, ...others] = findCovers(source.text, form);
  if (first !== undefined && others.length > 0)
    throw new SourceError(
      'several',
      `The text holds ${others.length + 1} assessments: covers begin at lines ${[first, ...others].join(', ')}. Split it there, one assessment a file, and import the files.`,
    );
  const parts = reader.read(source);
  const read = interpret(parts, form);
  const items = read.entries.filter((entry) => entry.value !== null);
  if (items.length < FEWEST_ITEMS && read.changes.length === 0)
    throw new SourceError(
      'no-assessment',
      `Only ${items.length} items of the ${form.name} and no row of 変更箇所 were found: this does not look like a published assessment.`,
    );
  const gaps = findGaps(read, form);
  const { frontmatter, doubts } = toFrontmatter(
    source,
    reader.kind,
    form,
    { entries: read.entries, complete: gaps.length === 0 },
    context,
  );
  const { number, procedure } = frontmatter;
  const slug = slugFor({ slug: source.meta?.slug ?? null, number, procedure, file: source.name });
  return {
    assessment: { frontmatter, entries: read.entries, changes: read.changes, unplaced: read.unplaced },
    slug,
    lines: read.lines,
    changeLines: read.changeLines,
    doubts: [...read.doubts, ...doubts, ...(source.meta?.complete === false ? [] : gaps)],
    account: read.account,
  };
}
