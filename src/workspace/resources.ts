import type { ContentPage } from '../registry/content-pages.ts';
import type { KnownContractor } from '../registry/contractors/contractors-file.ts';
import type { GlossaryTerm } from '../registry/glossary.ts';
import type { Portal } from '../registry/portal.ts';
import type { Procedure } from '../registry/procedures.ts';
import type { EditionRow, IndexRow, ParsedAssessment } from './stored.ts';

/** What the workspace itself knows of a content folder, by name. Each has a digest of its own, so that a page depends on no more than it reads. */
export interface BaseResources {
  'site/portal': Portal;
  'site/glossary': GlossaryTerm[];
  'site/pages': ContentPage[];
  /** Companies whose names no rule can join. */
  'site/contractors': KnownContractor[];
  /** The procedures that at least one assessment is about, in the order of procedures.yaml. */
  'site/procedures': Procedure[];
  /** Every assessment is about a body that does not exist. */
  'site/fictional': boolean;
  /** Of all Markdown files. */
  'site/characters': number;
  /** Digest of all assessments. */
  'site/content': string;
  /** Ordered by municipality code, then number, then id. */
  rows: IndexRow[];
  [row: `row/${string}`]: IndexRow;
  /** Those of a municipality, by its code, and of a procedure, by its id, in the order of the list. */
  [municipality: `municipality/${string}`]: IndexRow[];
  [procedure: `procedure/${string}`]: IndexRow[];
  /** The rows of its history stand there once: in `changes`, and not in `assessment`. */
  [assessment: `assessment/${string}`]: ParsedAssessment;
  /** Earlier editions of an assessment that has some, by its id, newest first; and each of them, by id and date. */
  [editions: `editions/${string}`]: EditionRow[];
  [edition: `edition/${string}/${string}`]: ParsedAssessment;
}
