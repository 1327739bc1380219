import { z } from 'zod';
import { IN_FORCE } from '../../../assessment/in-force.ts';
import type { Change, Frontmatter } from '../../../assessment/types.ts';
import { storeChanges } from '../../../changes/stored-changes.ts';
import { compareEditions } from '../../../compare/editions/compare-editions.ts';
import { BASES, type Basis, type Edition, type EditionStep } from '../../../compare/editions/types.ts';
import { formIds, loadForm } from '../../../forms/load.ts';
import type { Form } from '../../../forms/types.ts';
import { caseEntries } from '../case-entries.ts';
import type { MeasuredRule, RuleDefinition } from '../types.ts';
import { editionRule } from './edition-rule.ts';

const items = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
/** A row of 変更箇所. */
const row = z.strictObject({
  date: z.string().default('令和6年4月1日'),
  item: z.string(),
  before: z.string(),
  after: z.string(),
});
/** What is known of an edition as a whole; a person has compared it with its original unless it says otherwise. */
const about = z
  .strictObject({
    formVersion: z.string().nullable().default(null),
    complete: z.boolean().default(true),
    reviewed: z.boolean().default(true),
    kind: z.enum(['pdf', 'ocr']).default('pdf'),
  })
  .prefault({});

/**
 * Two editions of one document: the items of the older one, those of the newer one that differ (null: it does not print it), the rows that both
 * print, and the rows that only the newer one has.
 */
const given = z.strictObject({
  form: z.enum(formIds).default('juten'),
  older: items,
  newer: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
  common: z.array(row).default([]),
  rows: z.array(row).default([]),
  about: z.strictObject({ older: about, newer: about }).prefault({}),
});

function compareCase(pair: unknown): EditionStep {
  const { form: id, older, newer, common, rows, about: known } = given.parse(pair);
  const form = loadForm(id);
  const merged = Object.entries({ ...older, ...newer }).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== null,
  );
  return compareEditions(
    toEdition(older, common, known.older, form),
    toEdition(Object.fromEntries(merged), [...common, ...rows], known.newer, form),
    form,
  );
}

function toEdition(
  printed: z.output<typeof items>,
  rows: readonly z.output<typeof row>[],
  { kind, ...more }: z.output<typeof about>,
  form: Form,
): Edition {
  const frontmatter: Frontmatter = {
    ...{ form: form.id, number: '1', title: '見本の事務', municipality: '992011', authority: '見本市長' },
    ...{ procedure: null, published: null, ...IN_FORCE },
    ...more,
    source: { file: 'original', url: null, retrieved: null, sha256: null, licence: null, kind, quality: null },
  };
  const changes = rows.map((printedRow): Change => ({ ...printedRow, timing: '事前', note: '', flags: [] }));
  const assessment = { frontmatter, entries: caseEntries(printed, form), changes, unplaced: [] };
  return { frontmatter, assessment, changes: storeChanges(assessment, null, form), provenance: null };
}

/** What is stated: the address of a difference in the newer edition, or in the older one where it is gone; the number of a row without effect. */
function deriveBasis(pair: unknown, basis: Basis): string[] {
  const { differences, rows } = compareCase(pair);
  if (basis === 'without-effect') return rows.filter((effect) => effect.basis === basis).map(({ n }) => `row ${n}`);
  return differences
    .filter((difference) => difference.basis === basis)
    .map(({ newerKey, olderKey }) => newerKey ?? `${olderKey ?? ''} gone`);
}

const WORDS: Record<Basis, Pick<RuleDefinition, 'title' | 'rule' | 'caution'>> = {
  declared: {
    title: '版の違い：変更箇所に記載のある変更',
    rule: '続く2つの版で項目の記載が違い、新しい版だけにある「変更箇所」の行が、その項目について同じ変更前と変更後を書いています。',
    caution: '行に書かれた理由や時期が正しいかどうかは見ていません。',
  },
  undeclared: {
    title: '版の違い：変更箇所に記載のない変更',
    rule: '続く2つの版で項目の記載が違い、新しい版の「変更箇所」に、その項目についての行も、その項目かもしれない行もありません。読み取りの確かでない版、一部だけの版、様式の版の違い、書き方だけの違いは除きます。',
    caution:
      '「変更箇所」に書かなくてよいとされる変更もあります。項目の取り違えが残っているかもしれません。手続に誤りがあるとは限りません。',
  },
  'without-effect': {
    title: '版の違い：項目に反映のない変更箇所',
    rule: '新しい版だけにある「変更箇所」の行が、1つの項目をはっきり指していて、その項目の記載が2つの版で同じであり、行の変更前か変更後の記載がそこに見つかります。',
    caution: '変更が前の版に先に反映されていたか、新しい版への反映が済んでいないか、どちらかは分かりません。',
  },
};

export const editionRules: readonly MeasuredRule[] = BASES.map((basis) => ({
  id: editionRule(basis),
  subject: 'edition',
  ...WORDS[basis],
  derive: (pair) => deriveBasis(pair, basis),
}));
