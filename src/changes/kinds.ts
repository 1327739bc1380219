import type { Change } from '../assessment/types.ts';
import type { FormNode } from '../forms/types.ts';
import { fold } from '../text/fold.ts';
import { foldWording } from '../text/fold-wording.ts';
import { isAbsent, classifySides, type ChangeShape } from './change-shape.ts';
import { isCompanyName } from '../match/companies/company-name.ts';
import { parseContractorField } from '../match/companies/contractor-field.ts';
import { ruleById, type KindId, type KindRuleId } from './kinds-table.ts';
import { maskOffices, maybeSameOffice } from '../match/offices.ts';
import type { Masked } from '../text/masked.ts';
import { maskCounts, maskLaw } from './masks.ts';

export interface KindOfChange {
  kind: KindId;
  rule: KindRuleId;
}

type Role = NonNullable<FormNode['role']>;

/** 説明 that calls a change one of organisation or name. */
const ORGANISATION = /組織(?:改編|改正|改革|変更|再編|見直し)|機構改革|名称(?:の)?変更|人事異動/u;
/** An option that is a range of numbers: 10人以上50人未満, 100項目以上, 1,000人未満. */
const RANGE = /^[0-9,]+万?(?:人|項目|件|世帯)?(?:以上|未満)/u;

function* below(node: FormNode): Generator<FormNode> {
  yield node;
  for (const child of node.children) yield* below(child);
}

/** Roles of the items that a row may be about: of the item itself, or of every item under a heading that only groups. */
function rolesOf(nodes: readonly FormNode[]): Set<Role> {
  const roles = new Set<Role>();
  for (const node of nodes) {
    for (const item of node.type === null ? below(node) : [node]) if (item.role) roles.add(item.role);
  }
  return roles;
}

const differOnlyInTaken = (before: Masked, after: Masked): boolean =>
  before.rest === after.rest &&
  before.taken.length === after.taken.length &&
  before.taken.some((word, at) => word !== after.taken[at]);

function isRangeItem(nodes: readonly FormNode[]): boolean {
  return (
    nodes.length > 0 &&
    nodes.every((node) => node.type === 'choice' && node.options.every((option) => RANGE.test(fold(option))))
  );
}

function offices(before: string, after: string): boolean {
  const [left, right] = [maskOffices(before), maskOffices(after)];
  return differOnlyInTaken(left, right) && left.taken.every((name, at) => maybeSameOffice(name, right.taken[at] ?? ''));
}

function ruleOfSides({ before, after, look }: ChangeShape, change: Change): KindRuleId | null {
  if (isAbsent(before) && isAbsent(after)) return 'both-absent';
  if (look === 'added') return after.lead === '' ? 'new' : 'appended';
  if (look === 'removed') return 'gone';
  if (change.flags.includes('damaged')) return 'damaged';
  if (before.word !== 'text' || after.word !== 'text') return 'pointer';
  return null;
}

const NO_PLACES: ReadonlySet<string> = new Set();

/**
 * Whether two texts of 委託先名 name the same companies, as the directory of companies knows them by their names alone: `same`, in other
 * letters; `branches`, but other branches of them; `others`.
 */
function compareCompanies(before: string, after: string): 'same' | 'branches' | 'others' {
  const [left, right] = [before, after].map((text) => parseContractorField(text, NO_PLACES));
  if (left?.kind !== 'companies' || right?.kind !== 'companies') return 'others';
  const namesOf = ({ names }: typeof left, branch: boolean): string =>
    names
      .map((name) => `${name.key} ${branch ? fold(name.branch ?? '') : ''}`)
      .sort()
      .join('\n');
  if (namesOf(left, false) !== namesOf(right, false)) return 'others';
  return namesOf(left, true) === namesOf(right, true) ? 'same' : 'branches';
}

function ruleOfTexts(change: Change, nodes: readonly FormNode[]): KindRuleId {
  const { before, after, note } = change;
  const roles = rolesOf(nodes);
  if (before === after) return 'identical';
  if (foldWording(before) === foldWording(after)) return 'folded';
  const companies = roles.has('contractor') ? compareCompanies(before, after) : 'others';
  if (companies === 'same') return 'company';
  if (differOnlyInTaken(maskLaw(before), maskLaw(after))) return 'references';
  if (differOnlyInTaken(maskCounts(before), maskCounts(after))) return 'numbers';
  if (isRangeItem(nodes)) return 'ranges';
  if (roles.has('contractor') && companies !== 'branches') {
    if (nodes.every((node) => node.role === 'contractor')) return 'contractor-item';
    if (isCompanyName(before) && isCompanyName(after)) return 'contractor-names';
  }
  if (nodes.length > 0 && nodes.every((node) => node.role === 'office' || node.role === 'officer'))
    return 'office-item';
  if (offices(before, after)) {
    if (!roles.has('recipient')) return 'office-names';
    return ORGANISATION.test(note) ? 'office-note' : 'recipient';
  }
  return 'other';
}

/**
 * The kind of a change by the first rule of the table that fires. `nodes` are the places of the form that the row is about; none where
 * its item could not be found.
 */
export function kindOf(change: Change, nodes: readonly FormNode[]): KindOfChange {
  const rule = ruleOfSides(classifySides(change), change) ?? ruleOfTexts(change, nodes);
  return { kind: ruleById(rule).kind.id, rule };
}
