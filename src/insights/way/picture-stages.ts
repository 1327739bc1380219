import type { WayNode, WayStage, WayStageId } from './types.ts';
import { ABSENCES } from '../../text/words/absences.ts';

/** A stage as a picture and the list beside it show it. */
export interface PictureStage {
  id: WayStageId;
  label: string;
  nodes: PictureNode[];
  /** What is said of documents that name nothing here, in words. */
  absences: { words: string; isUnclear: boolean }[];
}

export interface PictureNode {
  /** What the node leads to: the key of an item, or an address. */
  target: string;
  /** What one leads to that stands for this one and those after it. */
  rest: string;
  text: string;
  /** What stands beneath the text. */
  note: string | null;
  isUnclear: boolean;
}

/** Words of a stage that has nothing. */
export const ABSENCE_WORDS: Readonly<Record<NonNullable<WayStage['absence']>, string>> = {
  'not-asked': ABSENCES['not-asked'],
  missing: ABSENCES.missing,
  none: ABSENCES.none,
  empty: ABSENCES.empty,
  unreadable: ABSENCES.unreadable,
};

/** What stands beneath a name: how often the document names it, and what it prints beside it. */
export const noteOf = ({ note, count }: Pick<WayNode, 'note' | 'count'>): string | null =>
  count > 1 ? [`${count}件`, ...(note === null ? [] : [note])].join('　') : note;

/** The stages of an assessment; each node leads to its item. */
export const toPictureStages = (stages: readonly WayStage[]): PictureStage[] =>
  stages.map(({ id, label, nodes, absence }) => ({
    id,
    label,
    nodes: nodes.map((node) => ({
      target: node.key,
      rest: node.key,
      text: node.text,
      note: noteOf(node),
      isUnclear: node.isUnclear,
    })),
    absences: absence === null ? [] : [{ words: ABSENCE_WORDS[absence], isUnclear: absence === 'unreadable' }],
  }));

/** Whether anything stands in a picture that cannot be read for certain. */
export const hasUnclear = (stages: readonly PictureStage[]): boolean =>
  stages.some(({ nodes, absences }) => [...nodes, ...absences].some(({ isUnclear }) => isUnclear));
