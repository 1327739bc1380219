import { alignmentFromJson, type Alignment } from '../../compare/table/align-documents.ts';
import type { EditionHistory } from '../../compare/editions/edition-history.ts';
import type { TextDate } from '../../compare/copies/text-dates.ts';
import type { SharedTextInfo, FieldFile, FieldSummary } from '../../compare/values/field-file.ts';
import { toFieldValue } from '../../compare/values/field-values.ts';
import type { Lane } from '../../insights/contractors/shares.ts';
import type { Contractors } from '../../insights/contractors/types.ts';
import type { CopiesOverview, ProcedureCopies, TextFamily } from '../../insights/copies/types.ts';
import type { Finding, FindingSummary } from '../../insights/findings/types.ts';
import type { SystemFacts } from '../../insights/systems/gather.ts';
import type { TownTask } from '../../insights/town/types.ts';
import { newestOf, type TimelineGroup, type TimelineIndex } from '../../insights/timeline.ts';
import { rememberedOf } from '../../text/remembered.ts';
import type { ResourceReader } from '../../workspace/resource-reader.ts';
import type { IndexRow } from '../../workspace/stored.ts';
import type { ContractorResource, DerivedResources, FieldResource } from './resources.ts';

/** The ids of the assessments that give each answer; '' for none chosen. */
export type GivenAnswers = ReadonlyMap<string, readonly string[]>;

/**
 * The same for each choice item, by id of the meaning. Answers are words of documents, which may say `constructor`: they are no names of
 * properties.
 */
export type ProcedureAnswers = ReadonlyMap<string, GivenAnswers>;

/** What is known of all assessments together. Nobody may change what comes back. */
export interface Comparison {
  fields: () => readonly FieldSummary[];
  /** Of a field that `fields` lists. */
  field: (field: string) => FieldFile;
  /** Since when each value of a field is known, in the order of its values; empty where no text of it is compared. */
  textDates: (field: string) => readonly (TextDate | null)[];
  /** How much of all texts is like those of others. */
  copies: () => CopiesOverview;
  /** The texts that several municipalities print alike, most municipalities first. */
  textFamilies: () => readonly TextFamily[];
  /** How much of the texts of a procedure is shared; null where it has none that is compared. */
  procedureCopies: (procedure: string) => ProcedureCopies | null;
  /** Empty for an assessment whose texts nobody else has. */
  common: (assessment: string) => Record<string, SharedTextInfo>;
  /** Empty for a procedure whose assessments have no choice item. */
  answers: (procedure: string) => ProcedureAnswers;
  /** The same of one meaning: who reads no more depends on no more. */
  answersTo: (procedure: string, meaning: string) => GivenAnswers;
  /** Of a procedure that has assessments. */
  alignment: (procedure: string) => Alignment;
  /** What the editions of an assessment prove of its changes; null where there is but one. */
  editionHistory: (assessment: string) => EditionHistory | null;
  contractors: () => Contractors;
  /** One company; null where there is none of this id. */
  contractor: (id: string) => ContractorResource | null;
  /** Who had which task of a body from when to when; empty for one that names no company. */
  lanes: (code: string) => readonly Lane[];
  systems: () => readonly SystemFacts[];
  findingIds: () => readonly string[];
  /** Each of these without its rows, which may be the largest of all that is known. */
  findingSummaries: () => readonly FindingSummary[];
  /** Of an id of these. */
  finding: (id: string) => Finding;
  /** What the assessments in force of a body say of their tasks. */
  town: (code: string) => readonly TownTask[];
}

export interface Timeline {
  timelineIndex: () => TimelineIndex;
  /** The groups of a month (`2018-03`, `2016`, `undated`), newest first. */
  timelineMonth: (month: string) => readonly TimelineGroup[];
  /** The groups of a body of all months, in the order in which the months have them. */
  timelineOfBody: (code: string) => readonly TimelineGroup[];
  /** The newest groups of all months, at most `count`. */
  newestGroups: (count: number) => TimelineGroup[];
}

type Read = <Name extends keyof DerivedResources>(name: Name) => DerivedResources[Name] | null;

/** A list is empty where there is no assessment to make it of. */
const NO_TIMELINE: TimelineIndex = { months: [], municipalities: [], procedures: [], kinds: [], sections: [] };
const NO_COPIES: CopiesOverview = { fields: [], procedures: [] };
const NO_CONTRACTORS: Contractors = { contractors: [], unnamed: [] };

export function openComparison(reader: ResourceReader, getRow: (id: string) => IndexRow | undefined): Comparison {
  const read: Read = (name) => reader.read(name) as never;
  /** Pages of one kind ask for these, and they hold one line of each thing. */
  const keep: Read = (name) => reader.read(name, true) as never;
  const must = <Value>(value: Value | null, name: string): Value => {
    if (value === null) throw new Error(`Internal error: nothing is known of "${name}".`);
    return value;
  };
  // Each part of what is shown of them asks for the whole.
  const toFile = rememberedOf(({ field, values, texts, groups }: FieldResource): FieldFile => {
    const withRow = values.map(({ assessment, ...value }) =>
      toFieldValue(must(getRow(assessment) ?? null, assessment), value),
    );
    return { field, values: withRow, texts, groups };
  });
  const toAlignment = rememberedOf(alignmentFromJson);
  return {
    fields: () => keep('fields') ?? [],
    field: (id) => toFile(must(read(`fields/${id}`), id)),
    textDates: (field) => read(`text-dates/${field}`) ?? [],
    copies: () => keep('copies') ?? NO_COPIES,
    textFamilies: () => read('text-families') ?? [],
    procedureCopies: (procedure) => read(`copies/${procedure}`),
    common: (assessment) => read(`common/${assessment}`) ?? {},
    answers: (procedure) =>
      new Map((read(`answers/${procedure}`) ?? []).map(([meaning, given]) => [meaning, new Map(given)])),
    answersTo: (procedure, meaning) => new Map(read(`answer/${procedure}/${meaning}`)),
    alignment: (procedure) => toAlignment(must(read(`alignments/${procedure}`), procedure)),
    editionHistory: (assessment) => read(`edition-history/${assessment}`),
    contractors: () => keep('contractors') ?? NO_CONTRACTORS,
    contractor: (id) => read(`contractors/${id}`),
    lanes: (code) => read(`lanes/${code}`) ?? [],
    systems: () => keep('systems') ?? [],
    findingIds: () => keep('finding-ids') ?? [],
    findingSummaries: () => read('finding-summaries') ?? [],
    finding: (id) => must(read(`findings/${id}`), id),
    town: (code) => read(`towns/${code}`) ?? [],
  };
}

export function openTimeline(reader: ResourceReader): Timeline {
  const read: Read = (name) => reader.read(name) as never;
  const timelineIndex = (): TimelineIndex => read('timeline') ?? NO_TIMELINE;
  const timelineMonth = (month: string): readonly TimelineGroup[] => read(`timeline/${month}`) ?? [];
  return {
    timelineIndex,
    timelineMonth,
    timelineOfBody: (code) => read(`timeline-of/${code}`) ?? [],
    newestGroups: (count) => newestOf(timelineIndex(), timelineMonth, count),
  };
}
