import type { FieldFile, FieldSummary } from '../../compare/values/field-file.ts';
import type { IndexRow, SiteInfo } from '../../workspace/stored.ts';
import type { ContractorFacts, Contractors } from '../contractors/types.ts';
import type { Finding } from '../findings/types.ts';
import type { SystemFacts } from '../systems/gather.ts';
import type { TimelineGroup, TimelineIndex } from '../timeline.ts';
import type { AssessmentFacts } from './assessment-facts.ts';
import type { List } from './types.ts';

/** What lists are made from: the part of what pages read (`virtual:hyokasho`) that holds derived values. */
export interface ListSource {
  siteInfo: () => SiteInfo;
  /** All assessments, and those in force, in the order of the list of all. */
  listAssessments: () => readonly IndexRow[];
  listInForce: () => readonly IndexRow[];
  /** What lists say of every assessment, by its id. */
  assessmentFacts: () => ReadonlyMap<string, AssessmentFacts>;
  fields: () => readonly FieldSummary[];
  field: (field: string) => FieldFile;
  contractors: () => Contractors;
  contractor: (
    id: string,
  ) => { contractor: ContractorFacts; names: Readonly<Record<string, string>>; sameName: number } | null;
  systems: () => readonly SystemFacts[];
  findingIds: () => readonly string[];
  finding: (id: string) => Finding;
  timelineIndex: () => TimelineIndex;
  timelineMonth: (month: string) => readonly TimelineGroup[];
}

/** Makes lists of one kind: one alone (`procedures`), or one for each of something (`field-I-1-2`). */
export interface ListMaker {
  /** Id of the list, or what the ids of its lists begin with, before a hyphen. */
  name: string;
  /** What there is a list of each, by the rest of its id; null: there is one list. */
  each: ((source: ListSource) => readonly string[]) | null;
  /** `of`: one of `each`; '' where there is one list. Its id must be `name`, or `<name>-<of>`. */
  make: (source: ListSource, of: string) => List;
}
