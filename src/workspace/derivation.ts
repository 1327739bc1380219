import type { Editorial } from '../registry/editorial.ts';
import type { IndexRow, StoredAssessment, StoredEdition } from './stored.ts';

/** Something that one source says to a maker: that of the kind and the group. A source says one thing to each. */
export interface Fact {
  kind: string;
  group: string;
  value: unknown;
}

/** A fact as its maker is given it. */
export interface SourceFact<Value> {
  /** Id of an assessment, or `<kind>/<group>` of a maker. */
  source: string;
  value: Value;
}

/** What a maker makes: resources that pages and exports read, and facts for reducers that stand behind it. */
export interface Made {
  resources: Iterable<readonly [name: string, value: unknown]>;
  facts?: Iterable<Fact>;
}

/** Makes of the facts of a kind what is known of all assessments together, group by group. */
export interface Reducer {
  kind: string;
  /** Digest of what it looks at beside the facts; where that changes, every group is made again. */
  beside: string;
  /** Facts come in the order of the list of assessments, those of makers before them in the order of their names. */
  reduce: (group: string, facts: readonly SourceFact<never>[]) => Made;
}

export type Extract = (stored: StoredAssessment, editions: readonly StoredEdition[]) => Iterable<Fact>;

/** How things about many assessments are made from single ones. Everything in it gives the same for the same. */
export interface Derivation {
  /** The facts of one assessment. They depend on it, on its earlier editions (newest first), and on nothing else. */
  extract: Extract;
  /** Absolute path of a module that calls `serveExtract` with the same; null where facts are taken in one thread. */
  extractModule: string | null;
  /** In an order in which each stands behind those that say facts to it. */
  reducers: readonly Reducer[];
}

/** What a derivation may know beside single assessments. */
export interface DerivationContext {
  rows: readonly IndexRow[];
  editorial: Editorial;
}

export type MakeDerivation = (context: DerivationContext) => Derivation;
