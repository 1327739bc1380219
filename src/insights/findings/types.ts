import type { PlacedEntry } from '../../assessment/checks/placed-entries.ts';
import type { EditionHistory } from '../../compare/editions/edition-history.ts';
import type { MeaningTree } from '../../compare/meanings.ts';
import type { Form } from '../../forms/types.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import type { Absence } from '../../text/words/absences.ts';
import type { Evidence, RuleDefinition } from '../rules/types.ts';

/** A question that is put to every assessment by a fixed rule. */
export interface FindingDefinition extends RuleDefinition {
  subject: 'finding';
  /** What is counted: 件, 団体 … */
  unit: string;
  /** Heads of the cells of each row. */
  columns: string[];
  /** What is examined, one by one: 委託事項, 評価書 … */
  asked: string;
}

/** Since when something holds: by a row of the history that brought it, or at the latest by a day of publication that prints it. */
export interface Since {
  /** `2018-03`, `2018-03-26`; null where neither is dated. */
  since: string | null;
  basis: 'change' | 'published' | null;
}

/** One thing that was found. */
export interface FindingRow extends Since {
  assessment: string;
  /** Item, or row of the history, that says so; null: the document as a whole. */
  key: string | null;
  change: number | null;
  /** ISO date of the row of the history, else since when it holds, else of the publication; null where none is known. */
  day: string | null;
  cells: string[];
  evidence: Evidence[];
}

/** How often each answer was given to an item. */
export interface AnswerCounts {
  /** Id of the meaning. */
  field: string;
  answers: Record<string, number>;
}

export type AbsenceKind = Absence;
/** Why nothing could be examined, with how often. No two are counted together, and none counts as examined. */
export type AbsenceCounts = Record<AbsenceKind, number>;

/** ids of assessments, by what is known of them; one may stand under several. */
export type AskedIn = Record<'examined' | AbsenceKind, string[]>;

/** A finding in short. `rows`: how many there are. */
export interface FindingSummary extends Pick<FindingDefinition, 'id' | 'title' | 'rule' | 'columns'> {
  rows: number;
}

export interface Finding extends FindingDefinition {
  /** How many places were asked, and could be read. */
  examined: number;
  absences: AbsenceCounts;
  /** Assessments in which something was examined, and those in which something says nothing, by why. */
  assessments: AskedIn;
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

/** A row as a rule gives it: what it leaves out is null, and its evidence is of the same assessment. */
export type FoundRow = Pick<FindingRow, 'cells'> &
  Partial<Pick<FindingRow, 'key' | 'change' | 'since' | 'basis'>> & { evidence: readonly Quoted[] };

/** Words of an item, or of a row of the history. */
export type Quoted = Partial<Pick<Evidence, 'key' | 'change'>> & { quotation: string };

/** Where a rule puts what it finds. */
export interface ResultSink {
  checked: () => void;
  absent: (kind: AbsenceKind) => void;
  row: (row: FoundRow) => void;
  tally: (field: string, answer: string) => void;
}

export interface FindingRule extends FindingDefinition {
  evaluate: (at: RuleContext, found: ResultSink) => void;
}
