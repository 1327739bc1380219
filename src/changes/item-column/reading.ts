import type { FormNode } from '../../forms/types.ts';

/**
 * How sure a reading is. `exact`: marker and words are those of the form; `label`: the words are, the number is another's or is
 * missing; `near`: the words are damaged.
 */
export type Certainty = 'exact' | 'label' | 'near';

/** What an item column names. */
export interface ItemTarget {
  /** Places that the words name equally well; several where the words fit more than one. */
  nodes: FormNode[];
  /** Printed numbers of the blocks named; [] for none. */
  blocks: number[];
  /** n of the files named; [] for none. */
  files: number[];
  certainty: Certainty;
  /** Words behind the place that name nothing of the form: 別紙1, 全項目. */
  rest: string;
}

/** A reading in progress. `nodes` is empty until a place beneath the section is known. */
export interface TargetReading extends ItemTarget {
  section: FormNode | null;
  /** Offset at which the words begin that gave `nodes`. */
  from: number;
  /** Offset of what is still to be read. */
  at: number;
}

export interface ReadStep {
  reading: TargetReading;
  /** Readings that are complete because a further item begins. */
  done: TargetReading[];
}

export function begin(at: number): TargetReading {
  return { section: null, nodes: [], blocks: [], files: [], certainty: 'exact', rest: '', from: at, at };
}

const RANK: readonly Certainty[] = ['exact', 'label', 'near'];

export function leastCertain(a: Certainty, b: Certainty): Certainty {
  return RANK.indexOf(a) > RANK.indexOf(b) ? a : b;
}

/** The places beneath which the next marker counts. */
export function rootsOf({ nodes, section }: TargetReading): FormNode[] {
  if (nodes.length > 0) return nodes;
  return section === null ? [] : [section];
}

/** Whether the place read so far is an item or a block: what follows refines it, or says nothing of the form. */
export function isItem({ nodes }: TargetReading): boolean {
  return nodes.some((node) => node.type !== null || node.repeat === 'block');
}
