import { createReadStream, createWriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { PrecompressMode } from '../registry/portal.ts';
import { digestOf } from '../text/digest.ts';
import { countNoun, formatCount } from '../text/bilingual.ts';
import type { Output, Outputs } from './outputs.ts';
import type { ProgressReporter } from './progress.ts';

/** Smaller files fit into one packet of the network as they are. Bytes. */
export const LEAST_BYTES = 1400;

/** Files that are texts, and the database, which is one for the most part; Parquet, pictures and fonts are compressed already. */
const COMPRESSED = /\.(?:css|csv|html|js|json|mjs|sqlite|svg|txt|webmanifest|xml)$/u;

type Encoding = 'br' | 'gz';

/** What each way of compressing writes beside a file. Whoever asks for a file that is only there compressed can read gzip. */
const ENCODINGS: Record<PrecompressMode, readonly Encoding[]> = { none: [], beside: ['br', 'gz'], instead: ['gz'] };

/** A level that gains a tenth over this one takes twenty times as long. */
const BROTLI_QUALITY = 9;
const GZIP_LEVEL = 9;
const { zlib, brotli = '' } = process.versions;
/** Of what compresses, and how: a change of it makes all compressed files anew. */
const VERSION = digestOf(zlib, brotli, `${BROTLI_QUALITY} ${GZIP_LEVEL}`);

/** Whether a file of the site is compressed. */
export const isCompressed = ({ path, size }: Pick<Output, 'path' | 'size'>): boolean =>
  size >= LEAST_BYTES && COMPRESSED.test(path);

/**
 * Whether the site has a file only compressed. Those at its root stand as they are in any case: hosts look for some of them by name
 * (404.html, robots.txt).
 */
export const isReplaced = (mode: PrecompressMode, file: Pick<Output, 'path' | 'size'>): boolean =>
  mode === 'instead' && file.path.includes('/') && isCompressed(file);

/** A step of builds that write compressed files. */
export async function compressFiles(
  outputs: Outputs,
  mode: PrecompressMode,
  progress: Pick<ProgressReporter, 'step'>,
): Promise<void> {
  if (mode === 'none') return;
  const step = progress.step({ ja: '圧縮', en: 'compression' });
  const count = await precompress(outputs, mode, () => step.advance());
  step.end({ ja: `${formatCount(count)}ファイル`, en: countNoun(count, 'file') });
}

/** Compresses what a build has made so far, several files at a time, unless it stands compressed. Gives how many files there are. */
export async function precompress(outputs: Outputs, mode: PrecompressMode, onFile: () => void): Promise<number> {
  const encodings = ENCODINGS[mode];
  if (encodings.length === 0) return 0;
  const files = outputs.listed();
  let count = 0;
  const work = async (): Promise<void> => {
    for (const file of files) {
      if (!isCompressed(file)) continue;
      for (const encoding of encodings) await compress(outputs, file, encoding);
      count += 1;
      onFile();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return count;
}

async function compress(outputs: Outputs, { path, inputs, size }: Output, encoding: Encoding): Promise<void> {
  const [name, made] = [`${path}.${encoding}`, digestOf(VERSION, inputs)];
  if (outputs.keep(name, made)) return;
  await outputs.make(name, made, (to) =>
    pipeline(createReadStream(outputs.fileAt(path)), encoder(encoding, size), createWriteStream(to)),
  );
}

function encoder(encoding: Encoding, size: number): ReturnType<typeof createGzip | typeof createBrotliCompress> {
  if (encoding === 'gz') return createGzip({ level: GZIP_LEVEL });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  };
  return createBrotliCompress({ params });
}
