import type { Block } from './blocks.ts';
import { unwrap } from './unwrap.ts';

/** The words of a cell: block after block, wraps undone. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ lines, start, end }) => unwrap(lines, start, end))
    .filter((text) => text !== '')
    .join('\n');
}
