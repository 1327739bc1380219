import { FormDataError } from './form-data-error.ts';
import { nodeByField, walk } from './keys.ts';
import type { Form } from './types.ts';

/**
 * Checks `same` of all forms: it names a field of the 重点 form, both items hold the same kind of value, and no two items of a form name
 * the same one. Throws a FormDataError.
 */
export function checkLinks(forms: readonly Form[]): void {
  const reference = forms.find((form) => form.id === 'juten');
  if (reference === undefined)
    throw new Error('Internal error: the forms are linked by the 重点 form, which is missing.');
  for (const form of forms) {
    const named = new Map<string, string>();
    for (const node of walk(form)) {
      if (node.same === null || (node.type === null && node.children.length > 0)) continue;
      const fault = (problem: string): never => {
        throw new FormDataError(`src/forms/${form.id}.yaml`, node.field, problem);
      };
      const other = nodeByField(reference, node.same);
      if (other === null) {
        fault(
          `\`same\` gives ${node.same}, which ${reference.name} does not have. Name a field it has, or write \`same: false\`.`,
        );
      } else if (other.type !== node.type) {
        fault(
          `\`same\` gives ${node.same}, which is of type ${other.type}; this is of type ${node.type}, and they cannot be compared. Correct a type, or write \`same: false\`.`,
        );
      }
      const first = named.get(node.same);
      if (first !== undefined) {
        fault(
          `\`same\` gives ${node.same}, as that of ${first} does, but an item has one counterpart. Take one of the two away.`,
        );
      }
      named.set(node.same, node.field);
    }
  }
}
