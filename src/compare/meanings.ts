import { pathOf, walk } from '../forms/keys.ts';
import type { Form, FormId, FormNode, FormRole, ItemType, MarkOption } from '../forms/types.ts';
import { groupBy } from '../text/group-by.ts';

/** A place that one or more forms have: items that mean the same are one, whatever their numbers. */
export interface Meaning {
  /** Field of the 重点 form where it has the item (`I-1-3`); else the form and its own field (`zen-II-3-3`). Address of its page. */
  id: string;
  number: string | null;
  label: string;
  type: ItemType | null;
  /** Options of all forms, each once, in printed order. */
  options: string[];
  /** Boxes of all forms, each once, in printed order. */
  marks: MarkOption[];
  important: boolean;
  repeat: 'file' | 'block' | null;
  role: FormRole | null;
  /** The place in each form that has it. */
  nodes: ReadonlyMap<FormId, FormNode>;
  parent: Meaning | null;
  children: Meaning[];
}

/** The places of several forms as one tree. */
export interface MeaningTree {
  /** Sections, in the order of the first form, with what only others have put in where they print it. */
  roots: Meaning[];
  of: (node: FormNode) => Meaning;
  /** The item of an id; null where no form has one that holds a value. */
  byId: (id: string) => Meaning | null;
}

interface MeaningDraft extends Meaning {
  nodes: Map<FormId, FormNode>;
}

/** What the items of different forms share when they mean the same. */
export function meaningId(form: Form, node: FormNode): string {
  return node.same ?? `${form.id}-${node.field}`;
}

/** Puts forms together. The first gives the order; `same` of the form data says which places are one. */
export function mergeForms(forms: readonly Form[]): MeaningTree {
  const of = new Map<FormNode, MeaningDraft>();
  const roots: MeaningDraft[] = [];
  for (const form of forms) {
    const matches = matchNodes(form, of);
    place(form, form.sections, null, matches);
  }
  const items = new Map<string, Meaning>();
  for (const meaning of walkMeanings(roots)) if (meaning.type !== null) items.set(meaning.id, meaning);
  return {
    roots,
    of: (node) => {
      const meaning = of.get(node);
      if (meaning === undefined) throw new Error(`Internal error: ${node.field} is of a form that was not merged.`);
      return meaning;
    },
    byId: (id) => items.get(id) ?? null,
  };

  function place(
    form: Form,
    nodes: readonly FormNode[],
    parent: MeaningDraft | null,
    matches: Map<FormNode, MeaningDraft>,
  ): void {
    let before: MeaningDraft | null = null;
    for (const node of nodes) {
      const matched = matches.get(node);
      const meaning: MeaningDraft = matched ?? insert(form, node, parent, before);
      if (matched !== undefined) join(matched, form, node);
      of.set(node, meaning);
      if (meaning.parent === parent) before = meaning;
      place(form, node.children, meaning, matches);
    }
  }

  function insert(form: Form, node: FormNode, parent: MeaningDraft | null, before: MeaningDraft | null): MeaningDraft {
    const siblings = (parent?.children ?? roots) as MeaningDraft[];
    const at = before === null ? 0 : siblings.indexOf(before) + 1;
    const { number, label, type, options, marks, important, repeat, role } = node;
    const meaning: MeaningDraft = {
      id: meaningId(form, node),
      ...{ number, label, type, important, repeat, role },
      options: [...options],
      marks: [...marks],
      nodes: new Map([[form.id, node]]),
      parent,
      children: [],
    };
    siblings.splice(at, 0, meaning);
    return meaning;
  }
}

/** Every place of a tree, a parent before its children, in printed order. */
export function* walkMeanings(from: readonly Meaning[]): Generator<Meaning> {
  for (const meaning of from) {
    yield meaning;
    yield* walkMeanings(meaning.children);
  }
}

/** The label as a form prints it, with its number. */
export function labelOf({ number, label }: Meaning): string {
  if (number === null) return label;
  if (/^[①-⑳（]/u.test(number)) return number + label;
  return /^\d/u.test(number) ? `${number}. ${label}` : `${number} ${label}`;
}

/** Labels from the section down to the place itself. */
export function labelsOf(meaning: Meaning): string[] {
  return meaning.parent === null ? [labelOf(meaning)] : [...labelsOf(meaning.parent), labelOf(meaning)];
}

/** The places already merged that nodes of a form are: items by `same`, headings by it or by what most of their items are under. */
function matchNodes(form: Form, merged: ReadonlyMap<FormNode, MeaningDraft>): Map<FormNode, MeaningDraft> {
  const drafts = new Set(merged.values());
  const items = new Map([...drafts].filter(({ type }) => type !== null).map((draft) => [draft.id, draft]));
  const headings = new Map([...drafts].filter(({ type }) => type === null).map((draft) => [draft.id, draft]));
  const matches = new Map<FormNode, MeaningDraft>();
  const taken = new Set<MeaningDraft>();
  const match = (node: FormNode, draft: MeaningDraft | undefined): void => {
    if (draft === undefined || taken.has(draft)) return;
    matches.set(node, draft);
    taken.add(draft);
  };
  const nodes = [...walk(form)];
  for (const node of nodes) if (node.same !== null) match(node, (node.type === null ? headings : items).get(node.same));
  // Deepest first, for a section is known by its headings, which are known by their items.
  const open = nodes.filter((node) => node.type === null && node.same === null);
  for (const [, level] of [...groupBy(open, (node) => pathOf(node).length)].sort(([a], [b]) => b - a)) {
    const voted = level.map((node) => ({ node, ...parentOfMost(node, matches) }));
    for (const { node, parent } of voted.sort((a, b) => b.votes - a.votes)) match(node, parent);
  }
  return matches;
}

/** Under what most of a heading's places stand in the forms already merged. */
function parentOfMost(
  node: FormNode,
  matches: ReadonlyMap<FormNode, MeaningDraft>,
): { parent: MeaningDraft | undefined; votes: number } {
  const votes = new Map<MeaningDraft, number>();
  for (const child of node.children) {
    const parent = matches.get(child)?.parent as MeaningDraft | null | undefined;
    if (parent) votes.set(parent, (votes.get(parent) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return { parent: most?.[0], votes: most?.[1] ?? 0 };
}

function join(meaning: MeaningDraft, form: Form, node: FormNode): void {
  meaning.nodes.set(form.id, node);
  meaning.options = union(meaning.options, node.options, (option) => option);
  meaning.marks = union(meaning.marks, node.marks, ({ label }) => label);
  meaning.important ||= node.important;
  meaning.repeat ??= node.repeat;
  meaning.role ??= node.role;
}

/** Both lists as one, what only the second has behind its neighbour there. */
function union<Value>(first: readonly Value[], second: readonly Value[], nameOf: (value: Value) => string): Value[] {
  const all = [...first];
  let at = 0;
  for (const value of second) {
    const index = all.findIndex((other) => nameOf(other) === nameOf(value));
    if (index < 0) all.splice(at, 0, value);
    at = index < 0 ? at + 1 : index + 1;
  }
  return all;
}
