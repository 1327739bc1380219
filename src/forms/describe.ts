import { pathOf, walk } from './keys.ts';
import type { Form, FormNode, FormVersion } from './types.ts';

/** A place of a form as a row of a table of all its items. */
export interface FormRow extends Omit<FormNode, 'parent' | 'children'> {
  /** Key with `<n>` in place of the numbers of files and blocks: `II-f<n>-4-contract<n>-3`. */
  key: string;
  /** 0 for a section, 1 for what stands in it, and so on. */
  depth: number;
  /** Its wording was taken from memory and has not been compared with the official form. */
  unchecked: boolean;
  /** Which versions print it, and how they number it, in words; [] where all print it alike. */
  versions: string[];
}

/** Every place of a form in printed order, headings included. */
export function describeForm(form: Form): FormRow[] {
  return Array.from(walk(form), (node) => {
    const { parent: _parent, children: _children, ...row } = node;
    return {
      ...row,
      key: keyPattern(node),
      depth: pathOf(node).length - 1,
      unchecked: node.source === 'recall',
      versions: describeVersions(node, form),
    };
  });
}

/** A version in words; one whose print was taken from memory says so. */
export function describeVersion({ printed, source }: FormVersion): string {
  return source === 'recall' ? `${printed}（未照合）` : printed;
}

function describeVersions({ since, until, formerNumbers }: FormNode, { versions }: Form): string[] {
  const nameOf = (id: string): string =>
    versions
      .filter((version) => version.id === id)
      .map(describeVersion)
      .join('');
  return [
    ...(since === null
      ? []
      : [since === 'unknown' ? '初めの様式にはない（加わった時期は未確認）' : `${nameOf(since)}の様式から`]),
    ...(until === null ? [] : [`${nameOf(until)}の様式より前まで`]),
    ...formerNumbers.map((former) => `${nameOf(former.until)}の様式より前の番号は${former.number}`),
  ];
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
