/** A file of the site that could not be loaded. */
export class LoadError extends Error {
  /** Status of the answer; null where there was none. */
  readonly status: number | null;

  constructor(address: string, status: number | null) {
    super(`${address}: ${status ?? 'no answer'}`);
    this.name = 'LoadError';
    this.status = status;
  }
}
