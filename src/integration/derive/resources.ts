import type { AlignmentJson } from '../../compare/table/align-documents.ts';
import type { EditionHistory } from '../../compare/editions/edition-history.ts';
import type { TextDate } from '../../compare/copies/text-dates.ts';
import type { ComparedText, SharedTextInfo, FieldSummary, SharedText } from '../../compare/values/field-file.ts';
import type { ItemSubject } from '../../compare/values/item-subjects.ts';
import type { CopiesOverview, ProcedureCopies, TextFamily } from '../../insights/copies/types.ts';
import type { ItemValue } from '../../compare/values/item-values.ts';
import type { ContractorFacts, Contractors } from '../../insights/contractors/types.ts';
import type { Lane } from '../../insights/contractors/shares.ts';
import type { Finding, FindingSummary } from '../../insights/findings/types.ts';
import type { SystemFacts } from '../../insights/systems/gather.ts';
import type { TownTask } from '../../insights/town/types.ts';
import type { TimelineGroup, TimelineIndex } from '../../insights/timeline.ts';

/** Everything that all assessments say of one meaning. */
export interface FieldResource {
  field: string;
  /** In the order of the list of all assessments, then as printed. */
  values: (ItemValue & { assessment: string; about: ItemSubject[] })[];
  /** Of each value; null of one that is too short to be compared. Empty for items that hold no text. */
  texts: (ComparedText | null)[];
  /** Most municipalities first; empty for items that hold no text. `members` are places in `values`. */
  groups: SharedText[];
}

/** For each answer to a choice item the ids of the assessments that give it; '' for none chosen. */
export type AnswersJson = [answer: string, assessments: string[]][];

/** A company, with the names of those that are told beside it. */
export interface ContractorResource {
  contractor: ContractorFacts;
  /** By id: of the companies that look alike. */
  names: Record<string, string>;
  /** How many companies bear this name, itself among them. */
  sameName: number;
}

/** What is known of all assessments together, by name. Each is small enough to be read whole. */
export interface DerivedResources {
  fields: FieldSummary[];
  /** By id of the meaning. */
  [field: `fields/${string}`]: FieldResource;
  /** By id of the meaning, of texts that are compared: since when each value is known, in the order of its values. */
  [dates: `text-dates/${string}`]: (TextDate | null)[];
  /** By id of the assessment: how common its texts are, by key; only of those whose texts others have too. */
  [common: `common/${string}`]: Record<string, SharedTextInfo>;
  /** By id of a procedure that has choice items: for each meaning, who gave which answer; and of one meaning alone. */
  [answers: `answers/${string}`]: [meaning: string, answers: AnswersJson][];
  [answer: `answer/${string}/${string}`]: AnswersJson;
  /** How many texts are like those of others, and the texts that several municipalities have. */
  copies: CopiesOverview;
  'text-families': TextFamily[];
  /** By id of a procedure whose assessments have texts that are compared. */
  [copies: `copies/${string}`]: ProcedureCopies;
  /** By id of the procedure: which systems, tasks, recipients and files of all its assessments are the same thing. */
  [alignment: `alignments/${string}`]: AlignmentJson;
  /** By id of an assessment that has earlier editions: what they prove of its changes. */
  [history: `edition-history/${string}`]: EditionHistory;
  contractors: Contractors;
  /** By id of the company. */
  [contractor: `contractors/${string}`]: ContractorResource;
  /** By code of a body that gives tasks away: who had which of them from when to when. */
  [lanes: `lanes/${string}`]: Lane[];
  systems: SystemFacts[];
  /** Ids of all, in their order; each in short; and each by its id. */
  'finding-ids': string[];
  'finding-summaries': FindingSummary[];
  [finding: `findings/${string}`]: Finding;
  /** By code of the body: its assessments in force, in the order of the list of all. */
  [town: `towns/${string}`]: TownTask[];
  timeline: TimelineIndex;
  /** By month, as `monthOf` names it; newest first. */
  [month: `timeline/${string}`]: TimelineGroup[];
  /** By code of a body: its groups of all months, in the order in which the months have them. */
  [body: `timeline-of/${string}`]: TimelineGroup[];
}
