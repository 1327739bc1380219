import { foldLabel } from '../../../text/fold.ts';
import { namesOf } from '../../../match/labels/spellings.ts';
import { matchMark } from '../../../match/options.ts';
import { LAYOUT_LABEL } from '../../../match/thresholds.ts';
import { pathOf, walk } from '../../../forms/keys.ts';
import type { Form, FormNode, MarkOption } from '../../../forms/types.ts';
import { descends } from '../../place/observe-row.ts';
import { BoxSides } from './box-sides.ts';
import { LabelIndex, type LabelCandidate } from '../../../match/labels/label-index.ts';

/** Which cells are labels, as far as the layout of a page depends on it. */
export class FormLabels {
  readonly index: LabelIndex;
  readonly sides = new BoxSides();
  /** Every box of the form, each label once. */
  readonly marks: readonly MarkOption[];
  /** Words that the form prints above boxes. */
  readonly groups: ReadonlySet<string>;
  /** Boxes printed on headings (委託しない). */
  readonly #flags: ReadonlySet<string>;
  readonly #printed = new Set<string>();
  /** Nodes in the order in which the form prints them. */
  readonly #order: ReadonlyMap<FormNode, number>;

  constructor(form: Form) {
    this.index = new LabelIndex(form.sections);
    const nodes = Array.from(walk(form));
    this.#order = new Map(nodes.map((node, at) => [node, at]));
    this.#flags = new Set(
      nodes.filter(({ onHeading }) => onHeading).flatMap((node) => node.marks.map(({ label }) => foldLabel(label))),
    );
    const marks = nodes.flatMap((node) => node.marks);
    this.marks = Array.from(new Map(marks.map((mark) => [mark.label, mark])).values());
    this.groups = new Set(marks.flatMap(({ group }) => (group === null ? [] : [foldLabel(group)])));
    for (const node of nodes)
      for (const words of [...node.options.map(foldLabel), ...node.marks.flatMap(namesOf)]) this.#printed.add(words);
  }

  /** What a cell may be the label of; none for options and words beside boxes, which are printed like some labels. */
  of(text: string): LabelCandidate[] {
    const folded = foldLabel(text);
    if (folded === '' || this.#printed.has(folded)) return [];
    const { alone, unnumbered, withValue } = LAYOUT_LABEL;
    return this.index.candidates(text).filter(({ end, cost, node }) => {
      if (end >= text.length) return cost <= alone.value && (folded.length >= unnumbered.value || cost < alone.value);
      // With a value beside it, only what bears its own circled number or the number of a block.
      return cost < withValue.value && (node.repeat === 'block' || /^[①-⑳]/u.test(text.trim()));
    });
  }

  /** Whether cells can be boxes of the item that one of them is the label of, or boxes and nothing else. */
  expectBoxes(texts: readonly string[], named: readonly string[]): boolean {
    const isAlone = texts.every((text) => text.trim() === '' || named.includes(text));
    if (isAlone && (named.length > 1 || named.every((text) => this.#flags.has(foldLabel(text))))) return true;
    const nodes = texts.flatMap((text) => this.of(text).map(({ node }) => node));
    const items = nodes.flatMap((node) => [node, ...node.children.filter(({ onHeading }) => onHeading)]);
    const known = new Set(items.flatMap(({ marks }) => marks.map(({ label }) => label)));
    return named.every((text) => known.has(matchMark(text, this.marks)?.mark.label ?? ''));
  }

  /** Whether a text is the label of an item and nothing else. */
  isItem(text: string): boolean {
    return this.of(text).some(({ node, end }) => node.type !== null && end >= text.length);
  }

  /** Whether a text is a label that can stand beside another one which binds items together: inside it, where that one is a label. */
  isWithin(text: string, outer: string): boolean {
    const found = this.of(text);
    if (found.length === 0) return false;
    const outers = this.of(outer).map(({ node }) => node);
    if (outers.length === 0) return outer === '' || this.index.isCaption(outer);
    return found.some(({ node }) => outers.some((other) => descends(node, other)));
  }

  /** Whether a text is the label, number included, of an item that the form prints behind another one in the same section. */
  isBeside(text: string, other: string): boolean {
    const others = this.of(other).map(({ node }) => node);
    return this.of(text).some(
      ({ node, cost, end }) =>
        node.type !== null &&
        end >= text.length &&
        cost < LAYOUT_LABEL.numbered.value &&
        others.some((first) => pathOf(first)[0] === pathOf(node)[0] && this.#placeOf(first) < this.#placeOf(node)),
    );
  }

  #placeOf(node: FormNode): number {
    return this.#order.get(node) ?? 0;
  }
}
