/** A command of scripts/ that is to run. */
export interface CommandCall {
  script: string;
  args: readonly string[];
  /** Variables of its environment beside those of the process. */
  env: Readonly<Record<string, string>>;
}
