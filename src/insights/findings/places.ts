import type { NodeLocation } from '../../forms/types.ts';

/** Whether a place lies outside of the block that another one stands in; a block's own heading lies inside. */
export function outsideBlock(of: NodeLocation, other: NodeLocation): boolean {
  const block = blockOf(of);
  return block === null || blockOf(other) !== block || of.block !== other.block || of.file !== other.file;
}

function blockOf({ node }: NodeLocation): NodeLocation['node'] | null {
  for (let at: NodeLocation['node'] | null = node; at !== null; at = at.parent) if (at.repeat === 'block') return at;
  return null;
}
