import type { Bilingual } from '../text/bilingual.ts';

/** A piece of work that is under way. */
export interface ProgressStep {
  /** `count` more of the pieces that were announced are done. */
  advance: (count?: number) => void;
  /** Ends the step with a remark: `412 files`; null for none. */
  end: (remark: Bilingual | null) => void;
}

/** Shows how far a command is. */
export interface ProgressReporter {
  /** Starts a step; `total`: how many pieces it has, where that is known. */
  step: (title: Bilingual, total?: number) => ProgressStep;
  /** Prints a sentence about something that did not end the work. */
  warn: (words: Bilingual) => void;
  /** Takes away what is shown of a step that did not end, before an error is printed. */
  stop: () => void;
}

/** Shows nothing. */
export const silent: ProgressReporter = {
  step: () => ({ advance: () => undefined, end: () => undefined }),
  warn: () => undefined,
  stop: () => undefined,
};
