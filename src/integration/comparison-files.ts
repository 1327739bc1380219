import type { AlignmentJson } from '../compare/table/align-documents.ts';
import type { Contractors } from '../insights/contractors/gather.ts';
import type { Finding } from '../insights/findings/types.ts';
import type { SystemFacts } from '../insights/systems/gather.ts';
import type { Commonness, FieldFile, FieldSummary } from '../compare/values/field-file.ts';

/**
 * For each choice item, by id of the meaning, the ids of the assessments that give each answer; '' for none chosen. Answers are words of
 * documents, which may say `constructor`: they are no names of properties.
 */
export type ProcedureAnswers = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The same as a file holds it. */
export type ProcedureAnswersJson = [meaning: string, answers: [answer: string, assessments: string[]][]][];

/** Columns of one part of the table of a procedure: more would be too heavy to load and too wide to read. */
export const COLUMNS = 50;

/** What is known of all assessments together, as files of a folder. Each is small enough to be read whole. */
export interface ComparisonFiles {
  'fields.json': FieldSummary[];
  /** By id of the meaning. */
  'fields/*.json': FieldFile;
  /** By id of the assessment: how common its texts are, by key; only texts that others have too. */
  'common/*.json': Record<string, Commonness>;
  /** By id of a procedure that has choice items: for each of them, who gave which answer. */
  'answers/*.json': ProcedureAnswersJson;
  /** By id of the procedure: which systems, tasks, recipients and files of all its assessments are the same thing. */
  'alignments/*.json': AlignmentJson;
  'contractors.json': Contractors;
  'systems.json': SystemFacts[];
  'findings.json': Finding[];
}

export type ComparisonFile = keyof ComparisonFiles;
