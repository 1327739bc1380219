import { circledNumber, nfkc } from '../text/fold.ts';
import { readBoxes } from './boxes.ts';
import { faultOf } from './check-node.ts';
import { joinSegments } from './keys.ts';
import type { RawForm, RawNode, Shared } from './schema.ts';
import type { Form, FormNode, FormSource } from './types.ts';

/** Where a thing is written: keys and indexes from the top of the file. */
export type DataPath = readonly (string | number)[];

/** Reports a fault of the data; never returns. */
export type Fail = (path: DataPath, problem: string) => never;

/** What a node takes over from the one above. */
interface Inherited {
  parent: FormNode | null;
  source: FormSource;
  /** A heading above bears a ※ that holds here. */
  important: boolean;
  /** Field of the 重点 form that `same` gives the node above; null for none. */
  same: string | null;
}

/**
 * Turns the checked data of a form into its tree, and says where each node is written. Pure; `fail` is told what the schema cannot see.
 */
export function buildForm(raw: RawForm, shared: Shared, fail: Fail): { form: Form; paths: Map<FormNode, DataPath> } {
  const paths = new Map<FormNode, DataPath>();
  const versions = new Set(raw.versions.map(({ id }) => id));
  checkOrder(raw, fail);
  const top: Inherited = { parent: null, source: raw.source, important: false, same: null };
  const sections = buildSiblings(raw.sections, top, ['sections']);
  return {
    form: {
      id: raw.id,
      name: raw.name,
      number: raw.number,
      source: raw.source,
      versions: raw.versions,
      notes: raw.notes,
      print: raw.print,
      sections,
    },
    paths,
  };

  function buildSiblings(siblings: readonly RawNode[], inherited: Inherited, path: DataPath): FormNode[] {
    const taken = new Map<string, string>();
    return siblings.map((sibling, index) => {
      const node = buildNode(sibling, inherited, [...path, index]);
      const twin = taken.get(node.segment);
      if (twin !== undefined) {
        fail(
          [...path, index],
          `${node.label} has the segment "${node.segment}" of ${twin}: their keys would be the same. Give one another segment.`,
        );
      }
      taken.set(node.segment, node.label);
      return node;
    });
  }

  function buildNode(beforeUse: RawNode, inherited: Inherited, path: DataPath): FormNode {
    const written = takeBlock(beforeUse, path);
    const { label } = written;
    if (label === undefined)
      return fail([...path, 'label'], 'Neither the node nor the block it uses has a label. Write one.');
    const segment = written.segment ?? segmentOf(written.number ?? '');
    if (segment === null) {
      return fail(
        [...path, 'segment'],
        `The number of ${label} (${written.number ?? 'none'}) gives no part of a key. Give it a segment.`,
      );
    }
    const { parent } = inherited;
    const field = joinSegments(parent === null ? [segment] : [parent.field, segment]);
    const same = sameOf(written.same, field, segment, inherited.same);
    const node: FormNode = {
      segment,
      number: written.number ?? null,
      label,
      aliases: written.aliases ?? [],
      caption: written.caption ?? null,
      type: written.type ?? null,
      options: listed(written.options, shared.options, [...path, 'options']),
      marks: readBoxes(listed(written.marks, shared.marks, [...path, 'marks'])),
      takesCount: written.count ?? false,
      important: written.important ?? inherited.important,
      repeat: written.repeat ?? null,
      onHeading: written.onHeading ?? false,
      fixed: written.fixed ?? null,
      special: written.special ?? null,
      role: written.role ?? null,
      same: raw.id === 'juten' ? field : same,
      source: written.labelSource ?? written.source ?? inherited.source,
      since: written.since ?? null,
      until: written.until ?? null,
      formerNumbers: written.formerNumbers ?? [],
      otherNumbers: written.otherNumbers ?? [],
      note: written.note ?? null,
      field,
      parent,
      children: [],
    };
    paths.set(node, path);
    checkVersions(node, path);
    const fault = faultOf(node);
    if (fault !== null) fail([...path, fault.property], fault.problem);
    const important = marksWhatIsBeneath(node, written.important, inherited.important);
    const inBlock = written.use !== undefined && beforeUse.children === undefined;
    const beneath = inBlock ? [...path, `use(${written.use})`] : path;
    const source = written.source ?? inherited.source;
    const toChildren: Inherited = { parent: node, source, important, same };
    node.children = buildSiblings(written.children ?? [], toChildren, [...beneath, 'children']);
    return node;
  }

  function checkVersions({ label, since, until, formerNumbers }: FormNode, path: DataPath): void {
    const named = { since, until, formerNumbers: formerNumbers.map((former) => former.until) };
    for (const [property, ids] of Object.entries(named))
      for (const id of [ids ?? []].flat())
        if (id !== 'unknown' && !versions.has(id))
          fail(
            [...path, property],
            `${label} names the version ${id}, which ${raw.name} does not have, only: ${[...versions].join(', ')}. Correct it, or add the version.`,
          );
  }

  function takeBlock(written: RawNode, path: DataPath): RawNode {
    if (written.use === undefined) return written;
    const block = shared.blocks[written.use] ?? fail([...path, 'use'], unknown(written.use, shared.blocks));
    const children = [...(block.children ?? [])];
    (written.children ?? []).forEach((child, index) => {
      if (child.before === undefined) return children.push(child);
      const at = children.findIndex((other) => other.segment === child.before);
      if (at < 0) {
        fail(
          [...path, 'children', index, 'before'],
          `The block "${written.use}" has no item with the segment "${child.before}". Name one it has, or leave \`before\` out.`,
        );
      }
      return children.splice(at, 0, child);
    });
    return { ...block, ...written, children };
  }

  function listed<T>(value: string | T[] | undefined, lists: Record<string, T[]>, path: DataPath): T[] {
    if (typeof value !== 'string') return value ?? [];
    return lists[value] ?? fail(path, unknown(value, lists));
  }
}

function checkOrder({ versions }: RawForm, fail: Fail): void {
  versions.forEach(({ id }, at) => {
    const before = versions[at - 1]?.id ?? '';
    if (id <= before)
      fail(['versions', at], `The version ${id} stands behind ${before}. List each version once, the oldest first.`);
  });
}

/** The part of a key that a printed number gives (① → `1`, Ⅱ → `II`, リスク２ → `risk2`); null where it gives none. */
export function segmentOf(number: string): string | null {
  const circled = circledNumber(number);
  if (circled !== null) return String(circled);
  const plain = nfkc(number);
  const risk = /^リスク(\d+)$/u.exec(plain)?.[1];
  if (risk !== undefined) return `risk${risk}`;
  return /^(?:[1-9]\d*|[IVX]+)$/u.test(plain) ? plain : null;
}

/** A ※ on a heading that only groups holds for all beneath it; one on an item is the item's own. */
function marksWhatIsBeneath(node: FormNode, written: boolean | undefined, inherited: boolean): boolean {
  return written === undefined || node.type !== null ? inherited && written !== false : written;
}

function sameOf(written: string | boolean | undefined, field: string, segment: string, above: string | null) {
  if (written === true) return field;
  if (written === false) return null;
  return written ?? (above === null ? null : joinSegments([above, segment]));
}

function unknown(name: string, known: object): string {
  return `shared.yaml has no "${name}" here, only: ${Object.keys(known).join(', ')}. Correct the name, or add it there.`;
}
