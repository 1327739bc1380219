import type { FormNode } from './types.ts';

/** What is wrong with a node by itself and where it stands: the property at fault, the cause and the remedy; null when nothing is. */
export function faultOf(node: FormNode): { property: string; problem: string } | null {
  const { label, type, segment, repeat } = node;
  const fault = (property: string, problem: string) => ({ property, problem });

  if (type === 'choice' && node.options.length === 0) {
    return fault('options', `${label} is a choice without options. List them, or name a shared list.`);
  }
  if (type !== 'choice' && node.options.length > 0) {
    return fault('options', `${label} has options but is no choice. Set its type to choice, or take them away.`);
  }
  if (type === 'marks' && node.marks.length === 0) {
    return fault('marks', `${label} is of type marks without boxes. List them, or name a shared list.`);
  }
  if (type !== 'marks' && node.marks.length > 0) {
    return fault('marks', `${label} has boxes but is not of type marks. Set its type to marks, or take them away.`);
  }
  if (node.takesCount && type !== 'choice') {
    return fault(
      'count',
      `${label} takes a count but is no choice. Take it away; a box with a count says so in its label.`,
    );
  }
  if (node.onHeading && (node.parent === null || type === null)) {
    return fault(
      'onHeading',
      `${label} has no heading above, or no value. Only an item can stand on its parent's heading.`,
    );
  }
  if (segment === '' && !node.onHeading) {
    return fault(
      'segment',
      `${label} has an empty segment, which only a value on its parent's heading can have. Give it one.`,
    );
  }
  if (repeat !== null && repeatsAbove(node)) {
    return fault(
      'repeat',
      `${label} repeats inside another ${repeat}; a key has one number for each. Take one of the two away.`,
    );
  }
  if (repeat === 'block' && /\d$/u.test(segment)) {
    return fault(
      'segment',
      `The segment "${segment}" ends in a digit, but the number of the block follows it. Give it a word.`,
    );
  }
  return null;
}

function repeatsAbove(node: FormNode): boolean {
  for (let above = node.parent; above !== null; above = above.parent) {
    if (above.repeat === node.repeat) return true;
  }
  return false;
}
