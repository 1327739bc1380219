import { unzipSync } from 'fflate';
import { formatCount, type Bilingual } from '../../../text/bilingual.ts';
import { SourceError } from '../../decode.ts';
import { LIMITS } from './limits.ts';

const DAMAGED: Bilingual = {
  ja: 'Wordファイルが壊れており、開けません。入手し直すか、Wordで開いて保存し直してください。',
  en: 'The Word file is damaged: its package cannot be opened. Fetch it again, or open it in Word and save it again.',
};

function tooLarge({ ja, en }: Bilingual): SourceError {
  return new SourceError('too-large', {
    ja: `Wordファイルに${ja}があり、評価書としては大きすぎます。メモリーを使い切るように作られたファイルのおそれもあります。様式だけを .docx で保存して取り込んでください。`,
    en: `The Word file has ${en}: no assessment is that large, and the file may be made to exhaust memory. Save the form alone as .docx and import that.`,
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

/** Most bytes that a text is packed to: deflate keeps what it cannot make smaller in blocks with a head of five bytes. */
const packedAtMost = (size: number): number => size + Math.ceil(size / 1_000) + 64;

/** The parts of a package whose names are wanted, inflated. fflate never writes more than the size that an entry declares, and the sizes are bounded. */
export function unzipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0;
  let inflated = 0;
  let compressed = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > LIMITS.entries)
          throw tooLarge({
            ja: `${formatCount(LIMITS.entries)}個を超えるファイル`,
            en: `more than ${formatCount(LIMITS.entries)} files`,
          });
        if (!isWanted(name)) return false;
        inflated += originalSize;
        compressed += size;
        if (originalSize > LIMITS.part || inflated > LIMITS.inflated)
          throw tooLarge({ ja: `${megabytes(inflated)}の文章`, en: `${megabytes(inflated)} of text` });
        // Entries that share their bytes are how a small file claims to be many; none is packed to more than it was.
        if (compressed > bytes.length || size > packedAtMost(originalSize))
          throw tooLarge({ ja: '大きさを偽ったファイル', en: 'entries of false size' });
        if (compressed > LIMITS.packed)
          throw tooLarge({
            ja: `圧縮された${megabytes(compressed)}の文章`,
            en: `${megabytes(compressed)} of packed text`,
          });
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError('damaged', DAMAGED);
  }
}
