import type { Refusal } from './protocol.ts';

/** Something the review does not do, with words for the person at the page. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: Refusal['code'];

  constructor(code: Refusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}
