import type { TextBlock } from './blocks.ts';
import { unwrap } from './unwrap.ts';

/** The words of a cell: block after block, wraps undone. */
export function textOf(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ lines, start, end, brackets }) => {
      const text = unwrap(lines, start, end);
      return brackets ? `${brackets[0]} ${text} ${brackets[1]}` : text;
    })
    .filter((text) => text !== '')
    .join('\n');
}
