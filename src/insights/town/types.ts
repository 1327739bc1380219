import type { ChangeSentence } from '../../changes/sentences/types.ts';
import type { WayNode, WayStage } from '../way/types.ts';

/** Words of an item, as printed, with its place. */
export interface PrintedWords {
  key: string;
  text: string;
}

/** The changes of one day. */
export interface TaskDay {
  /** As exact as the document prints it: `2024-04-01`, `2024-04`, `2024`. */
  iso: string;
  changes: number;
  sentences: ChangeSentence[];
}

/** What an assessment says of its 事務 on the page of its body. */
export interface TownTask {
  assessment: string;
  /** How many people the task concerns, as chosen; null where the document does not say. */
  people: PrintedWords | null;
  /** Why it does not; null where it does. */
  noPeople: WayStage['absence'];
  /** Where the data come from. */
  sources: WayNode[];
  noSources: WayStage['absence'];
  contractors: WayNode[];
  /** Why there are none; null where there are some. */
  noContractors: WayStage['absence'];
  /** Companies to whom contractors give work, where the document names some. */
  subcontractors: WayNode[];
  recipients: WayNode[];
  noRecipients: WayStage['absence'];
  /** How long data are kept, as printed; null where the document does not say. */
  retention: PrintedWords | null;
  noRetention: WayStage['absence'];
  /** Kinds of places where data are kept, by words of the items that say so. */
  places: { key: string; kinds: string[] }[];
  noPlaces: WayStage['absence'];
  /** Where residents ask for their data, and where they ask questions. */
  requests: PrintedWords | null;
  questions: PrintedWords | null;
  /** Days of the twelve months up to its newest dated change, newest first. */
  days: TaskDay[];
}
