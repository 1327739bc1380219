import type { Form, FormNode } from '../../forms/types.ts';

/** Where a node stands in the printed order of its form. */
export interface Position {
  /** Place in the printed order, from 0. */
  order: number;
  section: FormNode;
  /** The repeated block the node is or stands in. */
  block: FormNode | null;
  /** Last node in printed order that belongs to this node or stands below it. */
  last: number;
}

/** Printed order of a form: how far apart two nodes are. */
export class FormOrder {
  readonly #positions = new Map<FormNode, Position>();
  readonly #nodes: FormNode[] = [];

  constructor(form: Form) {
    const visit = (node: FormNode, section: FormNode, block: FormNode | null): void => {
      const inside = node.repeat === 'block' ? node : block;
      const position = { order: this.#nodes.length, section, block: inside, last: 0 };
      this.#nodes.push(node);
      this.#positions.set(node, position);
      for (const child of node.children) visit(child, section, inside);
      position.last = this.#nodes.length - 1;
    };
    for (const section of form.sections) visit(section, section, null);
  }

  of(node: FormNode): Position {
    const position = this.#positions.get(node);
    if (!position) throw new Error(`Internal error: ${node.field} is not a node of this form.`);
    return position;
  }

  /** How many items the form prints between two orders (both excluded), without items of repeated blocks that were not begun. */
  between(from: number, to: number, block: FormNode | null): number {
    let count = 0;
    for (let at = from + 1; at < to; at += 1) {
      const node = this.#nodes[at];
      if (!node || node.onHeading) continue;
      const inside = this.of(node).block;
      if (node.type !== null && (inside === null || inside === block)) count += 1;
    }
    return count;
  }
}
