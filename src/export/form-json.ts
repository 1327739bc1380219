import type { Form, FormNode } from '../forms/types.ts';

/** A place of a form without its way up, so that it can be written as JSON. */
export interface FormNodeJson extends Omit<FormNode, 'parent' | 'children'> {
  children: FormNodeJson[];
}

/** forms/<id>.json: the tree of a form. */
export interface FormJson extends Omit<Form, 'sections'> {
  sections: FormNodeJson[];
}

export function formToJson({ sections, ...form }: Form): FormJson {
  return { ...form, sections: sections.map(nodeToJson) };
}

function nodeToJson({ parent: _parent, children, ...node }: FormNode): FormNodeJson {
  return { ...node, children: children.map(nodeToJson) };
}

/** The form that was written. */
export function reviveForm({ sections, ...form }: FormJson): Form {
  return { ...form, sections: sections.map((section) => reviveNode(section, null)) };
}

function reviveNode({ children, ...own }: FormNodeJson, parent: FormNode | null): FormNode {
  const node: FormNode = { ...own, parent, children: [] };
  node.children = children.map((child) => reviveNode(child, node));
  return node;
}
