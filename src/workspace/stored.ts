import type { Assessment, Diagnostic, Frontmatter, Provenance } from '../assessment/types.ts';
import type { Editorial } from '../registry/editorial.ts';
import type { Procedure } from '../registry/procedures.ts';
import type { StoredChange } from '../changes/stored-change.ts';

/** What a page says of the body that published an assessment. */
export interface MunicipalityRef {
  /** Six digits, the last one a check digit. */
  code: string;
  name: string;
  kana: string;
  prefecture: string;
  /** The body does not exist: a code of the sample. */
  fictional: boolean;
}

export interface ProcedureRef {
  /** id of content/procedures.yaml. */
  id: string;
  name: string;
}

/** How much an assessment holds, and how much of it is in doubt. */
export interface Counts {
  /** 特定個人情報ファイル, by the instances of sections that repeat per file. */
  files: number;
  /** Entries with a value, also an empty one. */
  items: number;
  /** Items that print a dash. */
  none: number;
  /** Items that print nothing. */
  empty: number;
  /** Boxes by state. */
  on: number;
  off: number;
  unclear: number;
  changes: number;
  unplaced: number;
  warnings: number;
}

/** What is read from one Markdown file and its sidecar, and nothing that lies outside of them. */
export interface ParsedAssessment {
  assessment: Assessment;
  provenance: Provenance | null;
  /** Warnings of the check, with lines in the Markdown. */
  warnings: Diagnostic[];
  /** Line in the Markdown of each key, from 1. */
  positions: Record<string, number>;
  changes: StoredChange[];
}

/** The original of an assessment (PDF, Excel, Word) as the portal publishes it. */
export interface PublishedOriginal {
  /** Path below the content folder, with `/`: `originals/992011/12/2025-03-31.pdf`. */
  path: string;
  /** Its name, which it keeps on the site: `2025-03-31.pdf`. */
  name: string;
  sha256: string;
}

/** One line of the list of all assessments: small enough to hold thousands in memory. */
export interface IndexRow {
  /** `<municipality code>-<slug>`; never changes once public. */
  id: string;
  /** Path below the content folder, with `/`: `assessments/992011/12.md`. */
  path: string;
  frontmatter: Frontmatter;
  municipality: MunicipalityRef;
  procedure: ProcedureRef | null;
  counts: Counts;
  /** ISO date of the newest row of 変更箇所. */
  newestChange: string | null;
  /** null where the portal does not publish originals, or has none of it. */
  original: PublishedOriginal | null;
}

/** An earlier edition of an assessment. */
export interface EditionRow extends IndexRow {
  /** ISO date that its file is named by: its day of publication. */
  edition: string;
}

/** Everything that a page or an export says of one assessment. */
export interface StoredAssessment extends IndexRow, ParsedAssessment {}

/** The same of an earlier edition. */
export interface StoredEdition extends EditionRow, ParsedAssessment {}

/** What holds for a whole site. */
export interface SiteInfo extends Editorial {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Origin that the site will be reached at, `https://example.jp`; null where nobody said. */
  site: string | null;
  /** Of all Markdown files. */
  characters: number;
  /** Every assessment is about a body that does not exist. */
  fictional: boolean;
  /** The procedures that at least one assessment is about, in the order of procedures.yaml. */
  procedures: Procedure[];
  /** Digest of all assessments: another one where one of them says another thing. */
  content: string;
}
