import { IN_FORCE } from '../assessment/in-force.ts';
import { BOX } from '../match/boxes.ts';
import type { OriginSpan } from '../assessment/origin.ts';
import type { Assessment, FormId, Frontmatter, Provenance } from '../assessment/types.ts';
import { loadForm } from '../forms/load.ts';
import { toVersionId } from '../forms/versions.ts';
import { countNoun, formatCount, joinSentences } from '../text/bilingual.ts';
import type { Coverage } from './coverage-counter.ts';
import { coverMissing } from './coverage/cover-missing.ts';
import { readCoverLines } from './cover-lines.ts';
import { findCovers } from './covers.ts';
import { SourceError } from './decode.ts';
import { detectForm } from './detect-form.ts';
import { toFrontmatter, type FrontmatterFacts } from './frontmatter.ts';
import { findOffice } from './find-office.ts';
import { findGaps } from './gaps.ts';
import { interpret, type Interpreted } from './interpret.ts';
import { placeName, toOriginSpan, toSourcePlace } from './origin.ts';
import { cellsOf } from './place/observe-row.ts';
import { slugFor } from './slug.ts';
import { judgeStamps } from './stamps/judge-stamps.ts';
import { takeStamps } from './stamps/take-stamps.ts';
import { noteUnreadableLetters } from './unreadable-letters.ts';
import { describeCause, findCause, judgeQuality, type PoorImport } from './quality.ts';
import {
  DRAWN_RINGS,
  type ImportContext,
  type ImportDoubt,
  type ImportSource,
  type Lines,
  type SourceDocument,
} from './types.ts';
import { POOR_IMPORT } from '../match/thresholds.ts';

export interface ImportedDocument {
  assessment: Assessment;
  slug: string;
  /** Line numbers of the document that each item was read from. */
  lines: Record<string, Lines>;
  changeLines: Lines[];
  /** Where they are printed in an original; null for a text. */
  origins: DocumentOrigins | null;
  diagnostics: ImportDoubt[];
  coverage: Coverage;
  /** Why the import is poor; null where it is not. */
  poor: PoorImport | null;
}

/** The words of a document, each part at its line number, cells parted by tabs: what the form and the covers are found in. */
function textOf({ parts }: SourceDocument): string {
  const lines: string[] = [];
  for (const part of parts) {
    const at = part.lines[0] - 1;
    const texts = cellsOf(part).map(({ text }) => text.replace(/\n/gu, ' '));
    lines[at] = [lines[at] ?? [], ...texts].flat().join('\t');
  }
  return Array.from(lines, (line) => line ?? '').join('\n');
}

/** What a document prints above its cover, which begins at a line; '' where it has none. */
const headOf = (text: string, cover = 1): string => text.split('\n', cover - 1).join('\n');

/** Where items, changes and unplaced words are printed in an original. */
export type DocumentOrigins = Required<Pick<Provenance, 'origins' | 'changeOrigins' | 'unplacedOrigins'>> &
  Pick<Provenance, 'pages'>;

function toDocumentOrigins({ origins, pages }: SourceDocument, read: Interpreted): DocumentOrigins | null {
  if (origins === null) return null;
  const spanOf = (lines: Lines): OriginSpan => toOriginSpan(origins, [lines]);
  return {
    origins: Object.fromEntries(Object.entries(read.spans).map(([key, spans]) => [key, toOriginSpan(origins, spans)])),
    changeOrigins: read.changeLines.map(spanOf),
    unplacedOrigins: read.unplaced.map(({ lines }) => spanOf(lines)),
    ...(pages === undefined ? {} : { pages }),
  };
}

/** Whether an original marks its boxes in the text itself: then one without a mark is empty, and nothing was lost by reading it. */
const hasExactBoxes = ({ origins, parts, notes }: SourceDocument): boolean =>
  origins !== null &&
  notes.every(({ code }) => code !== DRAWN_RINGS) &&
  parts.some((part) => cellsOf(part).some(({ text }) => text.includes(BOX.on)));

/** What stands above an assessment before anything is known of it: enough to write it down and read it back. */
const blankFrontmatter = (form: FormId): Frontmatter => ({
  form,
  number: null,
  title: null,
  municipality: '000000',
  authority: null,
  procedure: null,
  published: null,
  complete: false,
  source: null,
  ...IN_FORCE,
  reviewed: false,
});

/** Turns what a reader made of a source into an assessment. Throws a SourceError where it is none, or cannot be named. */
export function importDocument(
  document: SourceDocument,
  source: ImportSource,
  context: ImportContext,
): ImportedDocument {
  const text = document.origins === null ? source.text : textOf(document);
  const formId: FormId | null = source.meta?.form ?? detectForm(text);
  if (!formId)
    throw new SourceError('form', {
      ja: '様式名（基礎項目評価書、重点項目評価書、全項目評価書）が見つかりません。評価書であれば、.meta.yaml に `form: …` を書いてください。',
      en: 'The text names none of the three forms (基礎項目評価書, 重点項目評価書, 全項目評価書). If it is an assessment, write `form: …` into its .meta.yaml.',
    });
  const form = loadForm(formId);
  const [first, ...others] = findCovers(text, form);
  if (first !== undefined && others.length > 0) {
    const places = [first, ...others].map((line) => placeName(document.origins, line));
    const count = formatCount(places.length);
    throw new SourceError('several', {
      ja: `${count}件の評価書が含まれています。表紙の位置：${places.map(({ ja }) => ja).join('、')}。1件ずつのファイルに分けて取り込んでください。`,
      en: `The source has ${count} assessments: covers begin at ${places.map(({ en }) => en).join(', ')}. Split it there, one assessment a file, and import the files.`,
    });
  }
  const taken = takeStamps(document.parts);
  const stamped = judgeStamps([...(document.stamps ?? []), ...taken.stamps], form);
  const parts = [...taken.parts, ...stamped.parts];
  const version = toVersionId(stamped.formVersion);
  const interpreted = interpret(parts, form, document.emptyBoxesAreOff ?? hasExactBoxes(document), version);
  const items = interpreted.entries.filter((entry) => entry.value !== null);
  if (items.length < POOR_IMPORT.items.value && interpreted.changes.length === 0)
    throw new SourceError(
      'no-assessment',
      joinSentences(
        {
          ja: `${form.name}の項目が${items.length}件しかなく、変更箇所もないため、公表された評価書ではないと思われます。評価書であれば、次の原因が考えられます。`,
          en: `With ${countNoun(items.length, 'item')} of the ${form.name} and no row of 変更箇所, this does not look like a published assessment. If it is one:`,
        },
        describeCause(findCause(document.kind, source.text)),
      ),
    );
  const toAssessment = (read: Interpreted, frontmatter: Frontmatter): Assessment => ({
    frontmatter,
    entries: read.entries,
    changes: read.changes,
    unplaced: read.unplaced.map((words) => ({ at: toSourcePlace(document.origins, words.lines), text: words.text })),
  });
  const blank = blankFrontmatter(form.id);
  const read = coverMissing(parts, interpreted, form, (found) => toAssessment(found, blank));
  const poor = judgeQuality(read.coverage, { kind: document.kind, text: source.text });
  const gaps = findGaps(read, form, version);
  const coverLines =
    first === undefined ? null : readCoverLines(text, first, form, (name) => context.findAuthorities(name).length > 0);
  const facts: FrontmatterFacts = {
    ...read,
    head: headOf(text, first),
    coverLines,
    formVersion: stamped.formVersion,
    complete: gaps.length === 0,
    poor: poor !== null,
  };
  const { frontmatter, doubts } = toFrontmatter(source, document.kind, form, facts, context);
  const { number, procedure, authority, municipality } = frontmatter;
  const office = findOffice(source.meta, authority, municipality, context)?.id ?? null;
  const given = source.meta?.slug ?? null;
  const slug = slugFor({ slug: given, number, form: form.id, office, procedure, file: source.name });
  const { origins } = document;
  const missed = source.meta?.complete === false ? [] : gaps;
  const notes = [...document.notes, ...noteUnreadableLetters(document.parts)];
  const noted = notes.map(({ line, code, message }): ImportDoubt => ({ line, key: null, code, message }));
  const all = [...noted, ...read.diagnostics, ...stamped.doubts, ...doubts, ...missed];
  return {
    assessment: toAssessment(read, frontmatter),
    slug,
    lines: read.lines,
    changeLines: read.changeLines,
    origins: toDocumentOrigins(document, read),
    diagnostics: all.map((doubt) =>
      origins === null ? doubt : { ...doubt, at: toSourcePlace(origins, [doubt.line, doubt.line]) },
    ),
    coverage: read.coverage,
    poor,
  };
}
