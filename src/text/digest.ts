import { createHash, hash } from 'node:crypto';

/** SHA-256 in hexadecimal digits of parts that cannot run into one another. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  // In one call where it can be: thousands of short values are told apart of each assessment.
  if (parts.every((part) => typeof part === 'string'))
    return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''), 'hex');
  const whole = createHash('sha256');
  for (const part of parts) whole.update(`${part.length}:`).update(part);
  return whole.digest('hex');
}
