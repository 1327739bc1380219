import { nodeByField, walk } from './keys.ts';
import type { Form, FormNode } from './types.ts';

/**
 * Checks `same` of a form against the 重点 form, the reference: it names a field there, both items hold the same kind of value, and no two
 * items name the same one. `fail` is told what is wrong and does not return.
 */
export function checkLinks(form: Form, reference: Form, fail: (node: FormNode, problem: string) => never): void {
  const named = new Map<string, FormNode>();
  for (const node of walk(form)) {
    const { same, type, field } = node;
    // A heading that only groups says `same` for what stands beneath it.
    if (same === null || (type === null && node.children.length > 0)) continue;
    const gives = `\`same\` of ${field} gives ${same}`;
    const other = nodeByField(reference, same);
    if (other === null) {
      fail(node, `${gives}, which ${reference.name} does not have. Name a field it has, or write \`same: false\`.`);
    }
    if (other.type !== type) {
      fail(node, `${gives}, which is of type ${other.type}, not ${type}. Correct a type, or write \`same: false\`.`);
    }
    const first = named.get(same);
    if (first !== undefined) {
      fail(
        node,
        `${gives}, as that of ${first.field} does, but an item has one counterpart. Take one of the two away.`,
      );
    }
    named.set(same, node);
  }
}
