import { keyOf, pathOf, walk } from '../../src/forms/keys.ts';
import type { Form, FormNode } from '../../src/forms/types.ts';

const counted = (needed: boolean, count: number): (number | null)[] =>
  needed ? Array.from({ length: count }, (_, index) => index + 1) : [null];

/** Keys of one node in the given number of files and blocks. */
export function keysOfNode(node: FormNode, files: number, blocks: number): string[] {
  const path = pathOf(node);
  const inFiles = counted(
    path.some(({ repeat }) => repeat === 'file'),
    files,
  );
  const inBlocks = counted(
    path.some(({ repeat }) => repeat === 'block'),
    blocks,
  );
  return inFiles.flatMap((file) => inBlocks.map((block) => keyOf({ node, file, block })));
}

/** Keys of an assessment that holds every item of the form, with so many files and blocks of each kind. */
export function allKeys(form: Form, files: number, blocks: number): string[] {
  return [...new Set([...walk(form)].flatMap((node) => keysOfNode(node, files, blocks)))];
}
