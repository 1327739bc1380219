/** What a derived statement rests on: the words of a document, with their place. */
export interface Evidence {
  assessment: string;
  /** Key of the item, or number of the row of the history, that says so; both null: the document as a whole. */
  key: string | null;
  change: number | null;
  /** The words as printed, a run of the text of the item or row; '' where its value as a whole says so. */
  quotation: string;
  /** Page of the original, from 1; null where it is not known. */
  page: number | null;
}

/** A statement that the site derives is of one of these. */
export const RULE_SUBJECTS = [
  'finding',
  'summary',
  'contractor',
  'system',
  'copy',
  'change-kind',
  'edition',
  'mark',
] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

/** A rule by which statements are derived, in words for readers. */
export interface RuleDefinition {
  /** Part of addresses and of `data-rule`. Never changes. */
  id: string;
  subject: RuleSubject;
  title: string;
  /** When the statement is made, in plain words. */
  rule: string;
  /** What the statement does not prove. */
  caution: string;
}

/** What a case is: the rule makes a statement, it makes none, or a person could take one for the other. */
export const CASE_SORTS = ['positive', 'negative', 'hard'] as const;

/** A small text with the statements that are true of it. */
export interface RuleCase {
  sort: (typeof CASE_SORTS)[number];
  /** What the case is about. */
  about: string;
  /** What the rule is given; its shape is the rule's own. */
  given: unknown;
  /** The true statements, in the rule's own short form; empty where none is true. */
  expected: string[];
}

/** A rule that can be measured: it makes statements of what a case gives, in the form of `RuleCase.expected`. */
export interface MeasuredRule extends RuleDefinition {
  derive: (given: unknown) => string[];
}

/** How often a rule was right over its cases. */
export interface RuleMeasure {
  cases: number;
  /** Statements that it made, and how many of them are true. */
  made: number;
  right: number;
  /** True statements there are. Of them `right` were made. */
  expected: number;
}

/** A rule as pages and exports know it. */
export interface RuleRecord extends RuleDefinition {
  measure: RuleMeasure;
  /** What its hard cases are about. */
  hard: string[];
}
