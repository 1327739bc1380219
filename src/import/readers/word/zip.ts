import { unzipSync } from 'fflate';
import { SourceError } from '../../decode.ts';
import { LIMITS } from './limits.ts';

const DAMAGED =
  'The file is a damaged Word file: its package cannot be opened. Fetch it again, or open it in Word and save it anew.';

function tooLarge(what: string): SourceError {
  return new SourceError(
    'too-large',
    `The Word file holds ${what}: no assessment is that large, and the file may be made to exhaust memory. Save the form alone as .docx and import that.`,
  );
}

/** The parts of a package whose names are wanted, inflated. fflate never writes more than the size that an entry declares, and the sizes are bounded. */
export function unzipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0;
  let inflated = 0;
  let compressed = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > LIMITS.entries) throw tooLarge(`more than ${LIMITS.entries} files`);
        if (!isWanted(name)) return false;
        inflated += originalSize;
        compressed += size;
        if (originalSize > LIMITS.part || inflated > LIMITS.inflated)
          throw tooLarge(`${(inflated / 1024 / 1024).toFixed(0)} MB of text`);
        // Entries that share their bytes are how a small file claims to be many.
        if (compressed > bytes.length) throw tooLarge('entries that overlap');
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('damaged', DAMAGED);
  }
}
