import type { PlacedEntry } from '../../assessment/checks/checked.ts';
import type { Form } from '../../forms/types.ts';
import type { EditionHistory } from '../../compare/editions/edition-history.ts';
import type { MeaningTree } from '../../compare/meanings.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';

/** A question that is put to every assessment by a fixed rule. */
export interface FindingDefinition {
  /** Part of the address. Never changes. */
  id: string;
  title: string;
  /** What must stand in a document to be listed, in plain words. */
  rule: string;
  /** What the list does not prove. */
  caution: string;
  /** What is counted: 件, 団体 … */
  unit: string;
  /** Heads of the cells of each row. */
  columns: string[];
}

/** One thing that was found. */
export interface FindingRow {
  assessment: string;
  /** Item, or row of the history, that says so; null: the document as a whole. */
  key: string | null;
  change: number | null;
  cells: string[];
}

/** How often each answer was given to an item. */
export interface AnswerCounts {
  /** Id of the meaning. */
  field: string;
  answers: Record<string, number>;
}

export interface Finding extends FindingDefinition {
  /** How many places were looked at. */
  examined: number;
  rows: FindingRow[];
  /** For a question that counts answers item by item. */
  tallies: AnswerCounts[];
}

export type { PlacedEntry };

/** An assessment as a rule looks at it. */
export interface RuleContext {
  stored: StoredAssessment;
  form: Form;
  tree: MeaningTree;
  /** What its editions prove; null where there is but one. */
  editions: EditionHistory | null;
  /** Entries that hold a value. */
  entries: readonly PlacedEntry[];
}

/** Where a rule puts what it finds. */
export interface ResultSink {
  checked: () => void;
  row: (row: Omit<FindingRow, 'assessment' | 'change' | 'key'> & Partial<Pick<FindingRow, 'key' | 'change'>>) => void;
  tally: (field: string, answer: string) => void;
}

export interface FindingRule extends FindingDefinition {
  evaluate: (at: RuleContext, found: ResultSink) => void;
}
