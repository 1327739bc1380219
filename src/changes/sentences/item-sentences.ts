import { pathOf } from '../../forms/keys.ts';
import type { FormNode, FormRole } from '../../forms/types.ts';
import { parseContractorField } from '../../match/companies/contractor-field.ts';
import { compareContractorTexts } from '../contractor-texts.ts';
import { sectionName } from '../change-facts.ts';
import { isShort, quote } from './quote.ts';
import type { ChangeSentence, SentenceContext, SentenceRow, SentenceTopic } from './types.ts';

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

/** A number of things and nothing else. */
const COUNT = /^[（(]?\s*[0-9０-９]+\s*[）)]?\s*件$/u;

const NO_PLACES: ReadonlySet<string> = new Set();

/** The name of the only company that a text of 委託先名 states; null where it states something else. */
function onlyCompany(text: string): string | null {
  const stated = parseContractorField(text, NO_PLACES);
  return stated.kind === 'companies' && stated.names.length === 1 ? (stated.names[0]?.name ?? null) : null;
}

/** Which of a row's options is the printed one, from 0; -1 where none is. */
const rankOf = (node: FormNode, printed: string): number => node.options.indexOf(printed.trim());

/** What changed of one item. `subject`: the item, with the block it stands in. */
function textOf({ change }: SentenceRow, node: FormNode, subject: string): string {
  const { before, after, kind, rule } = change;
  if (kind === 'added') return `${subject}の記載を加えた`;
  if (kind === 'removed') return `${subject}の記載を除いた`;
  if (node.role === 'contractor' && kind === 'contractor') {
    const [left, right] = [onlyCompany(before), onlyCompany(after)];
    if (left !== null && right !== null && compareContractorTexts(before, after) === 'other')
      return `${subject}が${quote(before)}から${quote(after)}に変わった`;
    return `${subject}の記載が変わった`;
  }
  if (rule === 'ranges' && rankOf(node, before) >= 0 && rankOf(node, after) >= 0) {
    const direction = rankOf(node, after) > rankOf(node, before) ? '上がった' : '下がった';
    return `${subject}の区分が${quote(before)}から${quote(after)}に${direction}`;
  }
  if (COUNT.test(before.trim()) && COUNT.test(after.trim()))
    return `${subject.replace(/の有無$/u, '')}の件数が${quote(before)}から${quote(after)}に変わった`;
  if (node.type === 'choice' && isShort(before) && isShort(after))
    return `${subject}が${quote(before)}から${quote(after)}に変わった`;
  return `${subject}の記載が変わった`;
}

function subjectOf({ block, nodes }: SentenceRow, node: FormNode, { nameOf }: SentenceContext): string {
  const label = node.role === 'contractor' ? '委託先' : nodes.length > 1 ? `${node.label}など` : node.label;
  const name = block === null || block.key === null ? '' : nameOf(block.key);
  if (name === '') return label;
  return node === block?.node ? `${label}${quote(name)}` : `${quote(name)}の${label}`;
}

/** One sentence about one item. */
export function itemSentence(row: SentenceRow, context: SentenceContext): ChangeSentence {
  const [node] = row.nodes;
  if (node === undefined) throw new Error('Internal error: a row without an item has no sentence of its own.');
  return {
    topic: (node.role === null ? undefined : TOPICS[node.role]) ?? 'item',
    text: textOf(row, node, subjectOf(row, node, context)),
    changes: [row.change.n],
  };
}

/** The section that a row is about, as the form names it. */
export function sectionOf({ nodes }: SentenceRow): string {
  const section = nodes[0] === undefined ? undefined : pathOf(nodes[0])[0];
  return section === undefined ? '' : sectionName(section);
}
