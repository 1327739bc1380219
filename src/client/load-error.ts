import { LoadError } from '../search/engines/load-error.ts';

const NO_CONNECTION = '通信の状態を確かめて、もう一度お試しください。';
const NOT_SUPPORTED = 'お使いのブラウザーでは表示できません。新しい版のブラウザーでお試しください。';

/** What a reader can do about a failure, by its cause: the connection, a file that is not there (`missing`), or the browser itself. */
export function adviceFor(error: unknown, missing: string): string {
  if (!(error instanceof LoadError)) return NOT_SUPPORTED;
  return error.status === 404 ? missing : NO_CONNECTION;
}
