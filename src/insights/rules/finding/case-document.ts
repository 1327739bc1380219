import { z } from 'zod';
import { IN_FORCE } from '../../../assessment/in-force.ts';
import { pathOfPlace } from '../../../assessment/cursor.ts';
import { nodeName } from '../../../assessment/node-name.ts';
import type { Assessment, Change, Entry, Mark, Value } from '../../../assessment/types.ts';
import { storeChanges } from '../../../changes/stored-changes.ts';
import { keyOf, parseKey } from '../../../forms/keys.ts';
import { loadForm } from '../../../forms/load.ts';
import type { Form, FormNode } from '../../../forms/types.ts';
import { countAssessment } from '../../../workspace/counts.ts';
import type { StoredAssessment } from '../../../workspace/stored.ts';

/** Text; `-`; the chosen option with its count; or the labels of the boxes that are on or cannot be read, `その他（LGWAN）`, `提供を行っている（4）件`. */
/** null: the heading only groups. */
const value = z.union([
  z.null(),
  z.string(),
  z.strictObject({ choice: z.string().nullable(), count: z.int().optional() }),
  z.strictObject({
    on: z.array(z.string()),
    unclear: z.array(z.string()).default([]),
    off: z.array(z.string()).default([]),
  }),
]);

const change = z.strictObject({
  date: z.string(),
  item: z.string(),
  before: z.string().default(''),
  after: z.string().default(''),
  timing: z.enum(['事前', '事後', '']).default('事前'),
  note: z.string().default(''),
  flags: z.array(z.enum(['damaged', 'cut', 'unchanged', 'joined', 'timing-lost', 'date-lost'])).default([]),
});

const documentSchema = z.strictObject({
  form: z.enum(['kiso', 'juten', 'zen']).default('juten'),
  published: z.string().nullable().default('2025-03-31'),
  complete: z.boolean().default(true),
  items: z.record(z.string(), value).default({}),
  changes: z.array(change).default([]),
  unplaced: z.array(z.string()).default([]),
  /** Keys that an import was not sure of. */
  doubts: z.array(z.string()).default([]),
});

/** An assessment as a case gives it: what it leaves out is as in a whole document that was published on one day. */
export const caseSchema = documentSchema.extend({ earlier: documentSchema.optional() });
export type CaseDocument = z.output<typeof documentSchema>;

/** A document of a case as the workspace would hold it. */
export function storedCase(given: CaseDocument): { stored: StoredAssessment; form: Form } {
  const form = loadForm(given.form);
  const assessment = assessmentOf(given, form);
  const changes = storeChanges(assessment, null, form);
  const newest = changes.flatMap(({ iso }) => iso ?? []).toSorted();
  const doubts = given.doubts.map((key) => ({ key, code: 'unclear', line: 1, message: '' }));
  const provenance = doubts.length === 0 ? null : { markdown: '', lines: {}, changeLines: [], doubts };
  return {
    form,
    stored: {
      id: '990000-1',
      path: 'assessments/990000/1.md',
      frontmatter: assessment.frontmatter,
      municipality: { code: '990000', name: '見本市', kana: 'みほんし', prefecture: '見本県', fictional: true },
      procedure: null,
      counts: countAssessment(assessment, form, 0),
      newestChange: newest.at(-1) ?? null,
      original: null,
      assessment,
      provenance,
      warnings: [],
      positions: {},
      changes,
    },
  };
}

function assessmentOf({ published, complete, items, changes, unplaced }: CaseDocument, form: Form): Assessment {
  return {
    frontmatter: {
      form: form.id,
      number: '1',
      title: `見本の事務 ${form.name}`,
      municipality: '990000',
      authority: '見本市長',
      procedure: null,
      published,
      complete,
      source: null,
      ...IN_FORCE,
      reviewed: false,
    },
    entries: entriesOf(items, form),
    changes: changes as Change[],
    unplaced: unplaced.map((text) => ({ at: { lines: [1, 1] }, text })),
  };
}

/** The items of a case below the headings that a document prints above them. */
function entriesOf(items: CaseDocument['items'], form: Form): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [key, given] of Object.entries(items)) {
    const place = parseKey(form, key);
    for (const above of place === null ? [] : pathOfPlace(place).slice(0, -1)) {
      const own = keyOf(above);
      if (!entries.has(own)) entries.set(own, entryOf(own, items[own] ?? null, form));
    }
    entries.set(key, entryOf(key, given, form));
  }
  return [...entries.values()];
}

function entryOf(key: string, given: z.output<typeof value>, form: Form): Entry {
  const place = parseKey(form, key);
  if (place === null) throw new Error(`The ${form.id} has no item "${key}".`);
  return { key, field: place.node.field, label: nodeName(place.node, place.block), value: valueOf(given, place.node) };
}

function valueOf(given: z.output<typeof value>, node: FormNode): Value | null {
  if (given === null) return null;
  if (given === '-') return { type: 'none', printed: '-' };
  if (typeof given !== 'string') {
    if ('choice' in given)
      return { type: 'choice', value: given.choice, options: node.options, count: given.count ?? null };
    return { type: 'marks', marks: marksOf(given, node) };
  }
  if (node.type === 'choice')
    return { type: 'choice', value: given === '' ? null : given, options: node.options, count: null };
  return node.type === 'date' ? { type: 'date', printed: given } : { type: 'text', text: given };
}

/** The printed label of a box, its words in （ ）, or its number in （ ）件. Boxes that a case does not name are off. */
function marksOf({ on, unclear, off }: { on: string[]; unclear: string[]; off: string[] }, node: FormNode): Mark[] {
  const toMark = (printed: string, state: Mark['state']): Mark => {
    const label = node.marks.find((mark) => printed.startsWith(mark.label))?.label ?? printed;
    const { words = '', count } = /^（(?<words>.*)）(?<count>件)?$/su.exec(printed.slice(label.length))?.groups ?? {};
    const isCount = count !== undefined;
    return { label, state, text: isCount ? '' : words, count: isCount ? Number(words) : null, inferred: null };
  };
  const named = [
    ...on.map((printed) => toMark(printed, 'on')),
    ...unclear.map((printed) => toMark(printed, 'unclear')),
    ...off.map((printed) => toMark(printed, 'off')),
  ];
  const others = node.marks.filter(({ label }) => named.every((mark) => mark.label !== label));
  return [...named, ...others.map(({ label }) => toMark(label, 'off'))];
}
