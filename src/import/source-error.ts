import { BilingualError, type Bilingual } from '../text/bilingual.ts';

/** Why the bytes of a file cannot be read as the text of an assessment; the message says what to do. */
export class SourceError extends BilingualError {
  override name = 'SourceError';
  readonly code: string;

  constructor(code: string, words: Bilingual) {
    super(words);
    this.code = code;
  }
}
