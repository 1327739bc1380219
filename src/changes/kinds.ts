import type { Change } from '../assessment/types.ts';
import type { FormNode } from '../forms/types.ts';
import { fold } from '../text/fold.ts';
import { foldSpelling } from '../text/fold-spelling.ts';
import { compareContractorTexts } from './contractor-texts.ts';
import { isAbsent, classifySides, holdsAbsence, type ChangeShape } from './change-shape.ts';
import { isCompanyName } from '../match/companies/company-name.ts';
import { ruleById, type KindId, type KindRuleId } from './kinds-table.ts';
import { maskOffices, maybeSameOffice } from '../match/offices.ts';
import type { Masked } from '../text/masked.ts';
import { dropsPlan, maskCounts, maskDatedCounts, maskDates, maskLaw, maskPlaces } from './masks.ts';

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

interface Sides {
  before: string;
  after: string;
}

/**
 * Whether two texts are the same but for what `maskText` takes out of them, and that: `same`, or not: `differs`; null where the rest
 * differs, or nothing is taken.
 */
function compareTaken({ before, after }: Sides, maskText: (text: string) => Masked): 'same' | 'differs' | null {
  const one = maskText(before);
  if (one.taken.length === 0) return null;
  const other = maskText(after);
  if (one.taken.length !== other.taken.length || one.rest !== other.rest) return null;
  return one.taken.every((word, at) => word === other.taken[at]) ? 'same' : 'differs';
}

const differOnlyInTaken = (sides: Sides, maskText: (text: string) => Masked): boolean =>
  compareTaken(sides, maskText) === 'differs';

function areRanges(nodes: readonly FormNode[], texts: readonly string[]): boolean {
  const isRange = (text: string): boolean => RANGE.test(fold(text).replace(/^[[(]|[\])]$/gu, ''));
  const areOptions = nodes.every((node) => node.type === 'choice' && node.options.every(isRange));
  return nodes.length > 0 && areOptions && texts.every(isRange);
}

function offices(sides: Sides): boolean {
  if (!differOnlyInTaken(sides, maskOffices)) return false;
  const [left, right] = [maskOffices(sides.before), maskOffices(sides.after)];
  return left.taken.every((name, at) => maybeSameOffice(name, right.taken[at] ?? ''));
}

function ruleOfSides({ before, after, look }: ChangeShape, change: Change): KindRuleId | null {
  if (isAbsent(before) && isAbsent(after))
    return [before.word, after.word].every((word) => word === 'none' || word === 'absent') ? 'both-absent' : 'nothing';
  if (change.flags.includes('damaged')) return 'damaged';
  if (holdsAbsence(change.before) || holdsAbsence(change.after)) return 'mixed';
  if (look === 'added') return after.lead === '' ? 'new' : 'appended';
  if (look === 'removed') return 'gone';
  if (before.word !== 'text' || after.word !== 'text') return 'pointer';
  return change.before === change.after ? 'identical' : null;
}

/** What only the numbers of two texts decide: references, dates, counts, the places of the form that they stand at. */
function ruleOfNumbers(sides: Sides, nodes: readonly FormNode[]): KindRuleId | null {
  const { before, after } = sides;
  const references = compareTaken(sides, maskLaw);
  if (references !== null) return references === 'same' ? 'same-references' : 'references';
  const dates = compareTaken(sides, maskDates);
  if (dates !== null) return dates === 'same' && !dropsPlan(before, after) ? 'same-dates' : 'dates';
  if (differOnlyInTaken(sides, maskCounts)) return 'numbers';
  if (differOnlyInTaken(sides, maskDatedCounts)) return 'dated-numbers';
  if (areRanges(nodes, [before, after])) return 'ranges';
  return compareTaken(sides, maskPlaces) === null ? null : 'places';
}

/** What the names of companies decide, in 委託先名 or where both texts are names of companies and nothing else. */
function ruleOfContractors(before: string, after: string, nodes: readonly FormNode[]): KindRuleId | null {
  const isItem = nodes.length > 0 && nodes.every((node) => node.role === 'contractor');
  if (!isItem && !(rolesOf(nodes).has('contractor') && isCompanyName(before) && isCompanyName(after))) return null;
  switch (compareContractorTexts(before, after)) {
    case 'same':
      return 'company';
    case 'doubt':
      return 'maybe-company';
    case 'other':
      return isItem ? 'contractor-item' : 'contractor-names';
    case 'branches':
    case 'unnamed':
      return null;
  }
}

function ruleOfTexts(change: Change, nodes: readonly FormNode[]): KindRuleId {
  const { before, after, note } = change;
  const contractors = ruleOfContractors(before, after, nodes);
  if (contractors !== null) return contractors;
  if (foldSpelling(before) === foldSpelling(after)) return 'folded';
  const numbers = ruleOfNumbers(change, nodes);
  if (numbers !== null) return numbers;
  if (nodes.length > 0 && nodes.every((node) => node.role === 'office' || node.role === 'officer'))
    return 'office-item';
  if (offices(change)) {
    if (!rolesOf(nodes).has('recipient')) return 'office-names';
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
