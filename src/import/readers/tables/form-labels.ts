import { foldLabel } from '../../../text/fold.ts';
import { walk } from '../../../forms/keys.ts';
import type { Form, FormNode, MarkOption } from '../../../forms/types.ts';
import { LabelIndex, type Candidate } from '../../place/label-index.ts';

/** Up to this cost a cell that is nothing but a label is one: the form's own words, an older spelling, or without its number. */
const WHOLE = 0.3;
/** The same of a cell that holds the value too: only what bears its own circled number or the number of a block. */
const SHARED = 0.6;
/** Shorter words without a number are words of many texts (方法, 備考). */
const SHORTEST = 4;

/** Which cells are labels, as far as the layout of a page depends on it. */
export class FormLabels {
  readonly index: LabelIndex;
  /** Every box of the form, each label once. */
  readonly marks: readonly MarkOption[];
  /** Words that the form prints above boxes. */
  readonly groups: ReadonlySet<string>;
  readonly #printed = new Set<string>();

  constructor(form: Form) {
    this.index = new LabelIndex(form);
    const marks = Array.from(walk(form)).flatMap((node) => node.marks);
    this.marks = Array.from(new Map(marks.map((mark) => [mark.label, mark])).values());
    this.groups = new Set(marks.flatMap(({ group }) => (group === null ? [] : [foldLabel(group)])));
    for (const node of walk(form))
      for (const words of [...node.options, ...node.marks.flatMap((mark) => [mark.label, ...mark.aliases])])
        this.#printed.add(foldLabel(words));
  }

  /** What a cell may be the label of; none for options and words beside boxes, which are printed like some labels. */
  of(text: string): Candidate[] {
    const folded = foldLabel(text);
    if (folded === '' || this.#printed.has(folded)) return [];
    return this.index.candidates(text).filter(({ end, cost, node }) => {
      if (end >= text.length) return cost <= WHOLE && (folded.length >= SHORTEST || cost < WHOLE);
      return cost < SHARED && (node.repeat === 'block' || /^[①-⑳]/u.test(text.trim()));
    });
  }

  /** Whether one of two texts can be the label of an item inside what the other is the label of. */
  isInside(inner: string, outer: string): boolean {
    const outers = this.of(outer).map(({ node }) => node);
    return this.of(inner).some(({ node }) => outers.some((other) => descends(node, other)));
  }
}

function descends(node: FormNode, ancestor: FormNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}
