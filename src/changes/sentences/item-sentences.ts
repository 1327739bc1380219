import { pathOf } from '../../forms/keys.ts';
import type { Form, FormNode, FormRole } from '../../forms/types.ts';
import { parseContractorField } from '../../match/companies/contractor-field.ts';
import { nfkc } from '../../text/fold.ts';
import { sectionName } from '../change-facts.ts';
import { compareContractorTexts } from '../contractor-texts.ts';
import { classifySides, type ChangeNote } from '../change-shape.ts';
import type { StoredChange } from '../stored-change.ts';
import type { KindId } from '../kinds-table.ts';
import { topicOfBlock } from './block-sentences.ts';
import { countsText } from './counts-text.ts';
import { isQuotable, isShort, quote } from './quote.ts';
import { rangeDirection } from './ranges.ts';
import { subjectOf } from './subject.ts';
import type { SentenceContext, SentenceRow, SentenceTopic } from './types.ts';

const TOPICS: Partial<Record<FormRole, SentenceTopic>> = {
  contractor: 'contractor',
  subcontracted: 'subcontracting',
  permission: 'subcontracting',
  subtask: 'subcontracting',
  outsourced: 'outsourcing',
  task: 'outsourcing',
  handlers: 'outsourcing',
  recipient: 'recipient',
  passedOn: 'recipient',
  system: 'system',
  people: 'people',
  persons: 'people',
};

/** What one row says, in parts, so that rows of which no more is known can be put together. */
export interface Phrase {
  topic: SentenceTopic;
  /** Its subject: see there. */
  owner: string;
  label: string;
  full: string;
  /** の記載を加えた */
  rest: string;
  /** It says no more than that something changed. */
  isPlain: boolean;
  /** Its owner is a block. */
  inBlock: boolean;
  n: number;
}

const NO_PLACES: ReadonlySet<string> = new Set();

/** The name of the only company that a text of 委託先名 states; null where it states something else. */
function onlyCompany(text: string): string | null {
  const stated = parseContractorField(text, NO_PLACES);
  return stated.kind === 'companies' && stated.names.length === 1 ? (stated.names[0]?.name ?? null) : null;
}

function isOtherCompany(before: string, after: string): boolean {
  const both = onlyCompany(before) !== null && onlyCompany(after) !== null;
  return both && compareContractorTexts(before, after) === 'other';
}

const fromTo = (before: string, after: string): string => `${quote(before)}から${quote(after)}に`;

/** A printed choice without the brackets of its box. */
const choice = (text: string): string => text.trim().replace(/^[[［]\s*(.*?)\s*[\]］]$/u, '$1');

/** Said of what may belong to another task than before. */
const RENAMED = '（委託事項の記載も変わった）';

/** What rows of these kinds say where nothing can be quoted. The others: の記載が変わった. */
const BY_KIND: Partial<Record<KindId, string>> = {
  wording: 'の表記だけが変わった',
  law: 'で引用する法令の条項番号が変わった',
  date: 'の日付・年度が変わった',
  count: 'の件数などの数が変わった',
};

/** What is said of an item behind its subject, and whether that is no more than that it changed. */
function restOf(row: SentenceRow, node: FormNode, label: string): [string, boolean] {
  const { change, block, nodes, isRenamed } = row;
  const { before, after, kind, rule } = change;
  const isAnswer = label.endsWith('の答え');
  const wording = isAnswer ? '' : 'の記載';
  const isHeading = nodes.length === 1 && node === block?.node;
  if (kind === 'added' && rule === 'appended') return ['に追記した', true];
  if (kind === 'added') return [isHeading ? 'に記載を加えた' : `${wording}を加えた`, true];
  if (kind === 'removed') return [isHeading ? 'から記載を除いた' : `${wording}を除いた`, true];
  if (kind === 'contractor' && node.role === 'contractor' && isOtherCompany(before, after))
    return isRenamed
      ? [`の記載が${fromTo(before, after)}変わった${RENAMED}`, false]
      : [`が${fromTo(before, after)}変わった`, false];
  const direction = isAnswer ? null : rangeDirection(node, before, after);
  if (direction !== null) return [`の区分が${fromTo(choice(before), choice(after))}${direction}`, false];
  if (kind === 'office' && rule !== 'office-item') return ['の部署名などが変わった', true];
  if (kind === 'office' && node.role !== 'office') return [`${wording}が変わった`, true];
  if (kind === 'wording' || !canQuote(node, change)) return [BY_KIND[kind] ?? `${wording}が変わった`, true];
  if (kind === 'law') return [`で引用する法令の条項番号が${fromTo(before, after)}変わった`, false];
  const isClosed = node.type === 'choice' || node.type === 'date';
  return [`${isClosed ? '' : wording}が${fromTo(choice(before), choice(after))}変わった`, false];
}

/** What a body says of its own row where the texts are not what the item says. */
const PARTIAL: ReadonlySet<ChangeNote> = new Set([
  'abridged',
  'excerpt',
  'part',
  'appended',
  'whole',
  'cut',
  'damaged',
]);

/** Whether both texts of a row can stand in its sentence as what the item says. */
function canQuote(node: FormNode, change: StoredChange): boolean {
  const { before, after } = change;
  if (!['choice', 'text', 'date'].includes(node.type ?? '')) return false;
  const fits = node.type === 'choice' ? isShort : isQuotable;
  // Most texts are too long: all else takes longer to be told.
  if (!fits(before) || !fits(after) || nfkc(before) === nfkc(after)) return false;
  return !classifySides(change).notes.some((note) => PARTIAL.has(note));
}

/** What one row says of its item. */
export function phraseOf(row: SentenceRow, form: Form, context: SentenceContext): Phrase {
  const [node] = row.nodes;
  if (node === undefined) throw new Error('Internal error: a row without an item says nothing of one.');
  const { block, change } = row;
  const isHeading = node === block?.node;
  const topic = (node.role === null ? undefined : TOPICS[node.role]) ?? (isHeading ? topicOfBlock(node) : 'item');
  const subject = subjectOf(row, form, context, !row.isRenamed);
  const counts = change.kind === 'count' || change.kind === 'substance' ? countsText(node, change) : null;
  if (counts !== null)
    return { topic, owner: '', label: counts, full: counts, rest: '', isPlain: false, inBlock: false, n: change.n };
  const [rest, isPlain] = restOf(row, node, subject.full);
  return { topic, ...subject, rest, isPlain, inBlock: block !== null && !isHeading, n: change.n };
}

/** The section that a row is about, as the form names it. */
export function sectionOf({ nodes }: SentenceRow): string {
  const section = nodes[0] === undefined ? undefined : pathOf(nodes[0])[0];
  return section === undefined ? '' : sectionName(section);
}
