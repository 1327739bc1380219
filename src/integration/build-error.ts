import { BilingualError } from '../text/bilingual.ts';

/** Something the person who started the command can put right: the message says what and how. No stack trace is shown. */
export class BuildError extends BilingualError {
  override name = 'BuildError';
}

/** A flag of the command cannot be what was typed. */
export class FlagError extends BuildError {
  override name = 'FlagError';
}
