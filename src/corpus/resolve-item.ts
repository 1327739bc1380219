import type { Assessment, Change } from '../assessment/types.ts';
import { textOf } from '../assessment/value-text.ts';
import { loadForm } from '../forms/load.ts';
import { parseKey, pathOf } from '../forms/keys.ts';
import type { Form, FormNode } from '../forms/types.ts';
import { fitOf, type RowTexts } from './item-column/evidence.ts';
import { fileNames, type FileNames } from './item-column/files.ts';
import { beneath } from './item-column/labels.ts';
import { readItemColumn } from './item-column/read.ts';
import type { Target } from './item-column/reading.ts';

/**
 * How an item column was resolved. `exact`: by the form's marker and words; `label`: by its words, the number is another's or missing;
 * `near`: by damaged words; `value`: the words fit several items, or only a heading, and the texts of the row fit one of them; `group`: to
 * the heading above the item; `none`: not at all.
 */
export type How = 'exact' | 'label' | 'near' | 'value' | 'group' | 'none';

export interface Resolution {
  /** Keys of the assessment that are meant; [] where the item does not stand in it today. */
  keys: string[];
  /** Fields of the form that are meant; [] where the item is not known. */
  fields: string[];
  how: How;
}

/** What else is known of a row; without it an item column that fits several items is resolved to their heading. */
export interface ItemContext extends Partial<RowTexts> {
  names?: FileNames;
}

interface Instance {
  key: string;
  file: number | null;
  block: number | null;
}

/** Entries of an assessment by the node they belong to. */
type EntryIndex = ReadonlyMap<FormNode, readonly Instance[]>;

function indexEntries(form: Form, keys: Iterable<string>): EntryIndex {
  const index = new Map<FormNode, Instance[]>();
  for (const key of keys) {
    const place = parseKey(form, key);
    if (place === null) continue;
    const list = index.get(place.node) ?? [];
    list.push({ key, file: place.file, block: place.block });
    index.set(place.node, list);
  }
  return index;
}

/** What a target comes to: nodes with the entries that are meant. */
interface Found {
  nodes: FormNode[];
  keys: string[];
  how: How;
}

/**
 * Resolves the item column of a row of 変更箇所 (`I 2システム5①`, `II(1)住民基本ファイル -4委託事項2 ③委託先名`, `移転先6～8`) to keys of the
 * assessment and fields of the form. It never guesses among items: words that fit several are resolved by the texts of the row, and else
 * to the heading above them.
 */
export function resolveItem(
  printed: string,
  form: Form,
  entryKeys: Iterable<string>,
  context: ItemContext = {},
): Resolution {
  return resolve(printed, form, indexEntries(form, entryKeys), context);
}

/**
 * Resolves every row of the change history of an assessment, in order. Rows that name only a heading are looked at a second time, when
 * the other rows have told what the items said in earlier years.
 */
export function resolveChanges(assessment: Assessment, form = loadForm(assessment.frontmatter.form)): Resolution[] {
  const { entries, changes } = assessment;
  const index = indexEntries(
    form,
    entries.map(({ key }) => key),
  );
  const names = fileNames(entries, form);
  const said = new Map(entries.map(({ key, value }) => [key, [textOf(value)]]));
  const context = { names, textsOf: (key: string): readonly string[] => said.get(key) ?? [] };
  const resolveRow = (row: Change): Resolution => resolve(row.item, form, index, { ...context, ...row });
  const first = changes.map(resolveRow);
  for (const [at, { keys, how }] of first.entries())
    if (keys.length === 1 && SURE.has(how))
      said.get(keys[0] ?? '')?.push(changes[at]?.before ?? '', changes[at]?.after ?? '');
  return first.map((resolution, at) => {
    const row = changes[at];
    return resolution.how === 'group' && row ? resolveRow(row) : resolution;
  });
}

const SURE: ReadonlySet<How> = new Set<How>(['exact', 'label']);

function resolve(printed: string, form: Form, index: EntryIndex, context: ItemContext): Resolution {
  const row: RowTexts = {
    before: context.before ?? '',
    after: context.after ?? '',
    textsOf: context.textsOf ?? (() => []),
  };
  const targets = readItemColumn(printed, form, context.names ?? new Map());
  const found = targets.map((target) => settle(target, index, row));
  return {
    keys: [...new Set(found.flatMap(({ keys }) => keys))],
    fields: [...new Set(found.flatMap(({ nodes }) => nodes.map(({ field }) => field)))],
    how: found.reduce<How>((how, one) => worse(how, one.how), found.length === 0 ? 'none' : 'exact'),
  };
}

const RANK: readonly How[] = ['exact', 'label', 'near', 'value', 'group', 'none'];
const worse = (a: How, b: How): How => (RANK.indexOf(a) > RANK.indexOf(b) ? a : b);

/** One target: the only item it can mean, or the heading of all it can mean. */
function settle(target: Target, index: EntryIndex, row: RowTexts): Found {
  const meant = (node: FormNode): Instance[] => instancesOf(node, target, index);
  const [only, ...others] = target.nodes;
  if (only !== undefined && others.length === 0) {
    if (only.type === null && only.repeat !== 'block') return settleGroup(only, target, meant, row);
    if (isCertain(only, target, meant(only))) return toFound([only], meant, target.certainty);
  }
  const standing = target.nodes.filter((node) => meant(node).length > 0);
  const [single] = standing;
  if (single && standing.length === 1 && isCertain(single, target, meant(single)))
    return toFound([single], meant, target.certainty);
  return byTexts(target.nodes, target, meant, row) ?? toGroup(target.nodes, target, index);
}

/** Whether it is known which of several blocks is meant. */
function isCertain(node: FormNode, target: Target, instances: readonly Instance[]): boolean {
  if (target.blocks.length > 0 || pathOf(node).every(({ repeat }) => repeat !== 'block')) return true;
  return new Set(instances.map(({ block }) => block)).size <= 1;
}

/** A heading that only groups stands for the one item beneath it, or for the one that the texts fit. */
function settleGroup(group: FormNode, target: Target, meant: (node: FormNode) => Instance[], row: RowTexts): Found {
  const items = beneath([group]).filter((node) => node.type !== null && !isFlag(node));
  const [only] = items;
  if (only && items.length === 1) return toFound([only], meant, target.certainty);
  const fitting = items.filter((node) => ['equal', 'kind'].includes(fitOf(node, keysOf(meant(node)), row)));
  return byTexts(fitting, target, meant, row) ?? toFound([group], meant, 'group');
}

/** A box on a heading (委託しない) is not what a row about the heading means. */
const isFlag = (node: FormNode): boolean => node.onHeading && node.type === 'marks';

/** The entries that the texts of the row fit, where they fit those of one node and block alone. */
function byTexts(
  nodes: readonly FormNode[],
  target: Target,
  meant: (node: FormNode) => Instance[],
  row: RowTexts,
): Found | null {
  const rated = nodes.flatMap((node) => {
    const blocks = Map.groupBy(meant(node), ({ block }) => block);
    const groups = blocks.size > 0 ? [...blocks.values()] : [[]];
    return groups.map((instances) => ({ node, instances, fit: fitOf(node, keysOf(instances), row) }));
  });
  for (const wanted of [['equal'], ['kind'], ['equal', 'kind', 'open']]) {
    const fitting = rated.filter(({ fit }) => wanted.includes(fit));
    const [one, ...more] = fitting;
    if (one && more.length === 0) return { nodes: [one.node], keys: keysOf(one.instances), how: 'value' };
    if (one && target.nodes.length === 1 && wanted.includes('open')) return null;
  }
  return null;
}

/** The nearest heading above all nodes. */
function toGroup(nodes: readonly FormNode[], target: Target, index: EntryIndex): Found {
  const [first, ...others] = nodes.map((node) => pathOf(node).filter((above) => above !== node || nodes.length > 1));
  const common = (first ?? []).filter((above) => others.every((path) => path.includes(above)));
  const group = common.at(-1);
  if (group === undefined) return { nodes: [], keys: [], how: 'none' };
  const outside = group.repeat === 'block' && target.blocks.length === 0 ? (group.parent ?? group) : group;
  return toFound([outside], (node) => instancesOf(node, target, index), 'group');
}

function toFound(nodes: FormNode[], meant: (node: FormNode) => Instance[], how: How): Found {
  return { nodes, keys: nodes.flatMap((node) => keysOf(meant(node))), how };
}

const keysOf = (instances: readonly Instance[]): string[] => instances.map(({ key }) => key);

/** The entries of a node in the files and blocks that a target names. */
function instancesOf(node: FormNode, { files, blocks }: Target, index: EntryIndex): Instance[] {
  return (index.get(node) ?? []).filter(
    ({ file, block }) =>
      (files.length === 0 || file === null || files.includes(file)) &&
      (blocks.length === 0 || block === null || blocks.includes(block)),
  );
}
