import { describeSystemError } from '../../src/integration/system-error.ts';
import { SourceError } from '../../src/import/source-error.ts';

/** Code and words of what went wrong with a source, with what to do; `internal` marks a fault of ours. */
export function toFault(error: unknown): { code: string; message: string } {
  if (error instanceof SourceError) return { code: error.code, message: error.message };
  const { code = 'internal', message, stack } = error as NodeJS.ErrnoException;
  const described = describeSystemError(error);
  if (described !== null) return { code, message: described };
  // Rarer faults of the file system name the path.
  if (code.startsWith('E')) return { code, message };
  return { code: 'internal', message: `Internal error, please report it: ${stack ?? message}` };
}
