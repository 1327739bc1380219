import { type Document, isMap, isNode, isScalar } from 'yaml';

/**
 * Offset of the innermost thing on a path that stands in a YAML document: what is missing is reported at what it is missing from. `at`: where
 * the name of an entry stands, or what it holds.
 */
export function offsetOf(document: Document, path: readonly PropertyKey[], at: 'name' | 'value'): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = at === 'name' ? nameAt(document, path.slice(0, length)) : valueAt(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return (at === 'value' ? valueAt(document, []) : undefined) ?? 0;
}

function valueAt(document: Document, path: readonly PropertyKey[]): number | undefined {
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function nameAt(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  const name = String(path.at(-1));
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}
