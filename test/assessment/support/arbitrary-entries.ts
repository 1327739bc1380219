import fc from 'fast-check';
import type { Entry } from '../../../src/assessment/types.ts';
import { keyOf } from '../../../src/forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../../../src/forms/types.ts';
import { line } from './arbitrary-text.ts';
import { valueOf } from './arbitrary-value.ts';

/** Places of a form in printed order, with one to two files and some blocks; any of them may be missing. */
function placesOf(form: Form): fc.Arbitrary<NodeLocation[]> {
  const visit = (
    node: FormNode,
    above: Omit<NodeLocation, 'node'>,
    keep: () => boolean,
    files: number,
  ): NodeLocation[] => {
    const numbers =
      node.repeat === 'file'
        ? Array.from({ length: files }, (_, n) => n + 1)
        : node.repeat === 'block'
          ? [1, 4, 12]
          : [null];
    return numbers.flatMap((number) => {
      const at = {
        file: node.repeat === 'file' ? number : above.file,
        block: node.repeat === 'block' ? number : above.block,
      };
      const beneath = node.children.flatMap((child) => visit(child, at, keep, files));
      return keep() ? [{ node, ...at }, ...beneath] : beneath;
    });
  };
  return fc
    .record({
      files: fc.integer({ min: 1, max: 3 }),
      share: fc.constantFrom(5, 50, 100),
      seed: fc.infiniteStream(fc.nat({ max: 99 })),
    })
    .map(({ files, share, seed }) =>
      form.sections.flatMap((section) =>
        visit(section, { file: null, block: null }, () => share === 100 || Number(seed.next().value) < share, files),
      ),
    );
}

function printedLabels(place: NodeLocation): string[] {
  const { node, block } = place;
  if (node.onHeading) return ['', '', node.label];
  const number = block !== null && node.repeat === 'block' ? String(block) : '';
  const numbered =
    node.number === null ? [] : [`${node.number}${node.label}${number}`, `${node.number}. ${node.label}${number} ※`];
  return [`${node.label}${number}`, ...numbered, ...node.aliases];
}

function entryOf(place: NodeLocation): fc.Arbitrary<Entry> {
  const label = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...printedLabels(place)) }, line);
  return fc
    .record({ label, value: valueOf(place.node) })
    .map(({ label, value }) => ({ key: keyOf(place), field: place.node.field, label, value }));
}

/** Items and headings of a form in printed order. */
export const entriesOf = (form: Form): fc.Arbitrary<Entry[]> =>
  placesOf(form).chain((places) => fc.tuple(...places.map(entryOf)));
