/** A piece of work that is under way. */
export interface Step {
  /** `count` more of the pieces that were announced are done. */
  advance: (count?: number) => void;
  /** Ends the step with a remark: `412 files`; '' for none. */
  end: (remark: string) => void;
}

/** Tells how far a command is. */
export interface Progress {
  /** Starts a step; `total`: how many pieces it has, where that is known. */
  step: (title: string, total?: number) => Step;
  /** Takes away what is shown of a step that did not end, before an error is told. */
  stop: () => void;
}

/** Tells nobody. */
export const silent: Progress = {
  step: () => ({ advance: () => undefined, end: () => undefined }),
  stop: () => undefined,
};
