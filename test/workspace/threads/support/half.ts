import { isMainThread } from 'node:worker_threads';
import { DamagedValue } from '../../../../src/workspace/values.ts';

/** Says where it was done; what cannot be halved fails in several ways. */
export function half(item: number, unit: string): string {
  if (item === 13) throw new DamagedValue('thirteen');
  if (item % 2 === 1) throw new RangeError(`${item} is odd`);
  if (item === 666) process.exit(3);
  return `${item / 2} ${unit} ${isMainThread ? 'here' : 'in a thread'}`;
}
