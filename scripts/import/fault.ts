import { describeSystemError } from '../../src/integration/system-error.ts';
import { SourceError } from '../../src/import/source-error.ts';
import { sameInBoth, type Bilingual } from '../../src/text/bilingual.ts';

/** What went wrong with a source. */
export interface SourceFault {
  code: string;
  /** What is wrong, and what to do. */
  message: Bilingual;
}

/** What went wrong with a source; the code `internal` marks a fault of ours. */
export function toFault(error: unknown): SourceFault {
  if (error instanceof SourceError) return { code: error.code, message: error.words };
  const { code = 'internal', message, stack } = error as NodeJS.ErrnoException;
  const described = describeSystemError(error);
  if (described !== null) return { code, message: described };
  // Rarer faults of the file system name the path.
  if (code.startsWith('E')) return { code, message: sameInBoth(message) };
  return internalFault(stack ?? message);
}

export const internalFault = (cause: string): SourceFault => ({
  code: 'internal',
  message: {
    ja: `内部エラーです。開発者に報告してください：${cause}`,
    en: `Internal error, please report it: ${cause}`,
  },
});
