import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits of parts that cannot run into one another. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
