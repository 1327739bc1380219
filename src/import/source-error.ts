/** Why the bytes of a file cannot be read as the text of an assessment; the message says what to do. */
export class SourceError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'SourceError';
    this.code = code;
  }
}
