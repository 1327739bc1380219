import { pathOf, walk } from './keys.ts';
import type { Form, FormNode } from './types.ts';

/** A place of a form as a row of a table of all its items. */
export interface FormRow extends Omit<FormNode, 'parent' | 'children'> {
  /** Key with `<n>` in place of the numbers of files and blocks: `II-f<n>-4-contract<n>-3`. */
  key: string;
  /** 0 for a section, 1 for what stands in it, and so on. */
  depth: number;
  /** Its wording was taken from memory and has not been compared with the official form. */
  unchecked: boolean;
}

/** Every place of a form in printed order, headings included. */
export function describeForm(form: Form): FormRow[] {
  return Array.from(walk(form), (node) => {
    const { parent: _parent, children: _children, ...row } = node;
    return { ...row, key: keyPattern(node), depth: pathOf(node).length - 1, unchecked: node.source === 'recall' };
  });
}

function keyPattern(node: FormNode): string {
  return pathOf(node)
    .flatMap(({ segment, repeat }) => {
      if (repeat === 'block') return [`${segment}<n>`];
      return repeat === 'file' ? [segment, 'f<n>'] : [segment];
    })
    .filter((part) => part !== '')
    .join('-');
}
