import { LoadError } from './load-error.ts';

/** First bytes of a gzip file. */
const GZIP = [0x1f, 0x8b];

/**
 * Loads a file that the build has compressed. Some web servers decompress it on the way, so its own bytes tell what it is. Throws
 * where it cannot be loaded.
 */
export async function loadPacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch(() => null);
  if (response?.ok !== true) throw new LoadError(address, response?.status ?? null);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!GZIP.every((byte, at) => bytes[at] === byte)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The same for a file of JSON, in UTF-8 unless another encoding is named. */
export async function loadPackedJson<T>(address: string, encoding?: 'utf-16le'): Promise<T> {
  return JSON.parse(new TextDecoder(encoding).decode(await loadPacked(address))) as T;
}
