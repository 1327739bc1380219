import { circledNumber, nfkc } from '../text/fold.ts';
import { joinSegments } from './keys.ts';
import type { RawBox, RawBoxes, RawForm, RawNode, Shared } from './schema.ts';
import type { Form, FormNode, FormSource, MarkOption } from './types.ts';

/** Where a node is written: keys and indexes from the top of the file. `shared` names a block when it is written in shared.yaml. */
export type DataPath = readonly (string | number)[];

/** Reports a fault of the data; never returns. */
export type Fail = (path: DataPath, problem: string) => never;

interface Surroundings {
  parent: FormNode | null;
  source: FormSource;
  /** A group above bears a ※ that holds here. */
  important: boolean;
  /** What `same` of the node above passes on: its field in the 重点 form, or nothing. */
  same: string | null;
}

/** Turns the checked data of a form into its tree. Pure; `fail` is told what the schema cannot see. */
export function buildForm(raw: RawForm, shared: Shared, fail: Fail): Form {
  const top: Surroundings = { parent: null, source: raw.source, important: false, same: null };
  const sections = buildSiblings(raw.sections, top, ['sections']);
  return { id: raw.id, name: raw.name, number: raw.number, source: raw.source, notes: raw.notes, sections };

  function buildSiblings(nodes: readonly RawNode[], around: Surroundings, path: DataPath): FormNode[] {
    const built: FormNode[] = [];
    nodes.forEach((rawNode, index) => {
      const node = buildNode(rawNode, around, [...path, index]);
      const twin = built.find((other) => other.segment === node.segment);
      if (twin !== undefined) {
        fail(
          [...path, index],
          `The segment "${node.segment}" also stands at ${twin.label}: keys would be the same. Give one of the two another segment.`,
        );
      }
      built.push(node);
    });
    return built;
  }

  function buildNode(rawNode: RawNode, around: Surroundings, path: DataPath): FormNode {
    const { source: own, use, ...beside } = rawNode;
    const block =
      use === undefined ? {} : (shared.blocks[use] ?? fail([...path, 'use'], unknown('block', use, shared.blocks)));
    const written: RawNode = { ...block, ...beside };
    const label =
      written.label ?? fail([...path, 'label'], 'Neither the node nor the block it uses has a label. Write one.');
    const number = written.number ?? null;
    const segment =
      written.segment ??
      segmentOf(number ?? '') ??
      fail(
        [...path, 'segment'],
        `The number ${number ?? '(none)'} of ${label} does not say what its part of the key is. Give it a segment.`,
      );
    const { parent } = around;
    const type = written.type ?? null;
    const segments = parent === null ? [segment] : [parent.field, segment];
    const field = joinSegments(segments);
    const same = sameOf(written.same, field, segment, around.same);
    const node: FormNode = {
      segment,
      number,
      label,
      aliases: written.aliases ?? [],
      caption: written.caption ?? null,
      type,
      options: listed(written.options, shared.options, 'list of options', [...path, 'options']),
      marks: listed(written.marks, shared.marks, 'list of marks', [...path, 'marks']).flatMap(readBoxes),
      takesCount: written.count ?? false,
      important: written.important ?? around.important,
      repeat: written.repeat ?? null,
      onHeading: written.onHeading ?? false,
      fixed: written.fixed ?? null,
      special: written.special ?? null,
      same: raw.id === 'juten' ? field : same,
      source: own ?? around.source,
      since: written.since ?? null,
      note: written.note ?? null,
      field,
      parent,
      children: [],
    };
    checkNode(node, path, fail);
    const passesOn =
      written.important === false ? false : around.important || (type === null && written.important === true);
    const children = written.children ?? [];
    node.children = buildSiblings(children, { parent: node, source: node.source, important: passesOn, same }, [
      ...path,
      'children',
    ]);
    return node;
  }

  function listed<T>(value: string | T[] | undefined, lists: Record<string, T[]>, what: string, path: DataPath): T[] {
    if (typeof value !== 'string') return value ?? [];
    return lists[value] ?? fail(path, unknown(what, value, lists));
  }
}

/** The part of a key that a printed number gives; null where it gives none. */
export function segmentOf(number: string): string | null {
  const circled = circledNumber(number);
  if (circled !== null) return String(circled);
  const plain = nfkc(number);
  if (/^[1-9]\d*$/u.test(plain) || /^[IVX]+$/u.test(plain)) return plain;
  return plain.replace(/^リスク(?=\d+$)/u, 'risk') === plain ? null : plain.replace('リスク', 'risk');
}

function sameOf(
  written: string | boolean | undefined,
  field: string,
  segment: string,
  passedOn: string | null,
): string | null {
  if (written === true) return field;
  if (written === false) return null;
  return written ?? (passedOn === null ? null : joinSegments([passedOn, segment]));
}

function readBoxes(entry: RawBoxes[number]): MarkOption[] {
  return typeof entry !== 'string' && 'group' in entry
    ? entry.boxes.map((box) => readBox(box, entry.group))
    : [readBox(entry, null)];
}

function readBox(raw: RawBox, group: string | null): MarkOption {
  const box = typeof raw === 'string' ? { label: raw, aliases: [] } : { ...raw };
  const brackets = /（\s*）(件?)$/u.exec(box.label);
  return {
    label: brackets === null ? box.label : box.label.slice(0, brackets.index),
    aliases: box.aliases,
    group,
    takesText: brackets !== null && brackets[1] === '',
    takesCount: brackets !== null && brackets[1] === '件',
    since: ('since' in box ? box.since : undefined) ?? null,
    until: ('until' in box ? box.until : undefined) ?? null,
  };
}

function checkNode(node: FormNode, path: DataPath, fail: Fail): void {
  const { type, label } = node;
  if ((type === 'choice') !== node.options.length > 0) {
    fail(
      [...path, 'options'],
      type === 'choice'
        ? `${label} is a choice without options. List them, or name a shared list.`
        : `${label} has options but is no choice. Set its type to choice, or take them away.`,
    );
  }
  if ((type === 'marks') !== node.marks.length > 0) {
    fail(
      [...path, 'marks'],
      type === 'marks'
        ? `${label} is of type marks without boxes. List them, or name a shared list.`
        : `${label} has boxes but is not of type marks. Set its type to marks, or take them away.`,
    );
  }
  if (node.takesCount && type !== 'choice')
    fail(
      [...path, 'count'],
      `${label} takes a count but is no choice. A count stands behind a choice; one behind a box is written in its label.`,
    );
  if (node.onHeading && (node.parent === null || type === null)) {
    fail(
      [...path, 'onHeading'],
      `${label} stands on no heading or holds no value. Only an item beneath another node can stand on its heading.`,
    );
  }
  if (node.segment === '' && !node.onHeading)
    fail(
      [...path, 'segment'],
      `${label} has an empty segment, which only a value on the heading of its parent can have. Give it one.`,
    );
  if (node.repeat !== null && ancestorRepeats(node)) {
    fail(
      [...path, 'repeat'],
      `${label} repeats (${node.repeat}) inside something that repeats in the same way; a key has one number for each. Take one of the two away.`,
    );
  }
  if (node.repeat === 'block' && /\d$/u.test(node.segment))
    fail(
      [...path, 'segment'],
      `The segment "${node.segment}" of a block ends in a digit, but the printed number of the block follows it. Give it a word.`,
    );
}

function ancestorRepeats(node: FormNode): boolean {
  for (let above = node.parent; above !== null; above = above.parent) if (above.repeat === node.repeat) return true;
  return false;
}

function unknown(what: string, name: string, known: object): string {
  return `There is no ${what} "${name}" in shared.yaml. It has: ${Object.keys(known).join(', ')}. Correct the name, or add it there.`;
}
