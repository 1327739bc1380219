import { nameOf, type ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import { walk } from '../../forms/keys.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import { parseContractorField } from '../../match/companies/contractor-field.ts';
import { foldFileName } from '../../match/file-name.ts';
import { fold } from '../../text/fold.ts';
import { itemsByRole, type RoleItem } from '../answers/role-items.ts';
import { fileLines } from './file-lines.ts';
import { placeLines } from './place-lines.ts';
import { namedSubcontractors } from './subcontractors.ts';
import type { WayNode, WayStage, WayStageId } from './types.ts';

interface StageDefinition {
  id: WayStageId;
  label: string;
  /** Roles of the items that say it. */
  roles: readonly FormRole[];
  /** Item of the same block whose choice is told beside the name. */
  beside?: FormRole;
  /** Item that says that there is none, and the role of the items that would follow. */
  asked?: FormRole;
}

const STAGES: readonly StageDefinition[] = [
  { id: 'source', label: '入手元', roles: ['obtained'] },
  { id: 'office', label: '取り扱う部署とファイル', roles: ['office', 'file', 'files'] },
  { id: 'contractor', label: '委託先', roles: ['contractor'], beside: 'subcontracted', asked: 'outsourced' },
  { id: 'subcontractor', label: '再委託先', roles: ['contractor', 'permission', 'subtask'] },
  { id: 'recipient', label: '提供先・移転先', roles: ['recipient'], asked: 'passedOn' },
  { id: 'place', label: '保管場所', roles: ['place'] },
];

const oneLine = (text: string): string => text.trim().split('\n')[0] ?? '';

/** The stages of the way of the data, in the order in which they are told. */
export function wayOf(sections: readonly ItemSubtree[], form: Form): WayStage[] {
  const asked = new Set(Array.from(walk(form), ({ role }) => role));
  const items = itemsByRole(sections);
  return STAGES.flatMap((stage): WayStage[] => {
    const own = stage.roles.flatMap((role) => items.get(role) ?? []);
    const { id, label } = stage;
    const nodes = distinct(
      own.flatMap((item) => {
        const some = id === 'subcontractor' ? namedIn(item) : nodesOf(item, stage, items);
        return some.map((node) => ({ name: foldName(item, node.text), node }));
      }),
    );
    if (nodes.length > 0) return [{ id, label, nodes, absence: null }];
    if (id === 'subcontractor') return [];
    if (!stage.roles.some((role) => asked.has(role))) return [{ id, label, nodes, absence: 'not-asked' }];
    const answers = stage.asked === undefined ? [] : (items.get(stage.asked) ?? []);
    if (answers.length > 0 && answers.every(saysNone)) return [{ id, label, nodes, absence: 'none' }];
    if (answers.some(isUnread)) return [{ id, label, nodes, absence: 'unreadable' }];
    return [{ id, label, nodes, absence: own.length === 0 ? 'missing' : 'empty' }];
  });
}

/** Whether a box of the item cannot be read, so that nobody knows whether there is one. */
const isUnread = ({ branch: { entry } }: RoleItem): boolean =>
  entry.value?.type === 'marks' && entry.value.marks.some(({ state }) => state === 'unclear');

/** The last option of the form, or its last box alone, says that there is none: 委託しない, 行っていない. A dash says so too. */
function saysNone({ branch: { entry, node } }: RoleItem): boolean {
  const { value } = entry;
  if (value?.type === 'none') return true;
  if (value?.type === 'choice') return value.value !== null && value.value === node?.options.at(-1);
  if (value?.type !== 'marks') return false;
  const last = node?.marks.at(-1)?.label;
  return value.marks.every(({ label, state }) => (label === last ? state === 'on' : state === 'off'));
}

type Items = ReadonlyMap<FormRole, readonly RoleItem[]>;

function nodesOf(item: RoleItem, { id, beside }: StageDefinition, items: Items): WayNode[] {
  const { entry, node } = item.branch;
  const { key, value } = entry;
  if (value?.type === 'marks')
    return value.marks
      .filter(({ state }) => state !== 'off')
      .map(({ label, text, state }) => ({
        key,
        text: text === '' ? label : `${label}（${oneLine(text)}）`,
        label,
        note: null,
        count: 0,
        isUnclear: state === 'unclear',
      }));
  if (value === null || value.type === 'none') return [];
  const toNode = (text: string, note: string | null, count: number): WayNode[] =>
    text === '' ? [] : [{ key, text, label: text, note, count, isUnclear: false }];
  if (node?.role === 'files') return fileLines(textOf(value)).flatMap((line) => toNode(line, null, 0));
  if (id === 'place') return placeLines(textOf(value)).flatMap(({ text, heading }) => toNode(text, heading, 0));
  if (node?.repeat === 'block') return toNode(oneLine(nameOf(item.branch)), null, 1);
  if (id !== 'contractor') return toNode(oneLine(textOf(value)), null, item.block === null ? 0 : 1);
  const choice =
    beside === undefined ? undefined : items.get(beside)?.find(({ block }) => block === item.block)?.branch.entry.value;
  const note = choice?.type === 'choice' ? choice.value : null;
  return companyLines(textOf(value)).flatMap((line) => toNode(line, note, item.block === null ? 0 : 1));
}

/** Names of no place are needed to see whether a line is a company. */
const NO_PLACES: ReadonlySet<string> = new Set();

/** The lines of 委託先名 where each of them names a company; else the first one. */
function companyLines(text: string): string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const areCompanies = lines.every((line) => parseContractorField(line, NO_PLACES).kind === 'companies');
  return areCompanies ? lines : lines.slice(0, 1);
}

/** Subcontractors that a text about a task names. */
function namedIn({ branch: { entry } }: RoleItem): WayNode[] {
  return namedSubcontractors(textOf(entry.value)).map((name) => ({
    key: entry.key,
    text: name,
    label: name,
    note: null,
    count: 1,
    isUnclear: false,
  }));
}

/** A name as it is compared. A file is numbered in one item, and not in another. */
function foldName({ branch: { node } }: RoleItem, text: string): string {
  const isFile = node?.role === 'file' || node?.role === 'files';
  return (isFile && foldFileName(text)) || fold(text);
}

/** Each name once, at the place where it stands first, with how often it stands and all that is said beside it. */
function distinct(nodes: readonly { name: string; node: WayNode }[]): WayNode[] {
  const found = new Map<string, WayNode>();
  for (const { name, node } of nodes) {
    const known = found.get(name);
    if (known === undefined) found.set(name, { ...node });
    else {
      known.isUnclear &&= node.isUnclear;
      known.count += node.count;
      if (node.note !== null && !(known.note ?? '').split('・').includes(node.note))
        known.note = known.note === null ? node.note : `${known.note}・${node.note}`;
    }
  }
  return [...found.values()];
}
