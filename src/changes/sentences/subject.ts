import { walk } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import { isName, quote } from './quote.ts';
import { blockAbove } from './rows.ts';
import type { RowBlock, SentenceContext, SentenceRow } from './types.ts';

/** What a sentence says something of: 「帳票の印刷」の + 委託先. */
export interface Subject {
  /** The block or file that an item stands in, as it is put in front of the label: 「帳票の印刷」の; '' where nothing is. */
  owner: string;
  label: string;
  /** The label where no owner stands in front of it. */
  full: string;
}

/** A label with more letters is not put in front of another one. */
const LONGEST_ABOVE = 40;

const bare = (label: string): string =>
  label
    .replace(/[（(【][^（()）【】]*[）)】]/gu, '')
    .trim()
    .replace(/※$/u, '');

const repeated = new WeakMap<Form, Set<string>>();

/** Labels that several items of a form bear. */
function repeatedLabels(form: Form): Set<string> {
  const known = repeated.get(form);
  if (known !== undefined) return known;
  const labels = Array.from(walk(form), (node) => (blockAbove(node) === null ? node.label : ''));
  const found = new Set(labels.filter((label, at) => labels.indexOf(label) !== at));
  repeated.set(form, found);
  return found;
}

/** An item in words that tell it from others: 個人番号の利用の法令上の根拠, 取扱いを委託する特定個人情報ファイルの範囲の妥当性. */
function labelOf(node: FormNode, form: Form): string {
  if (node.role === 'contractor') return '委託先';
  if (node.role === 'people') return '対象人数';
  const own = bare(node.label);
  const block = blockAbove(node);
  const above = node.parent === null || node.parent === block ? '' : bare(node.parent.label);
  if (/^その(?!他)/u.test(own) && above !== '') return `${asked(above)}の${own.slice(2)}`;
  const isAlone = block !== null || !repeatedLabels(form).has(node.label);
  const full = isAlone || above === own || above.length > LONGEST_ABOVE ? own : withHeading(above, own);
  return full.endsWith('か') ? `${asked(full)}の答え` : full.endsWith('か」') ? `${full}の答え` : full;
}

/** A label that is a question, as one word of a sentence. */
const asked = (label: string): string => (label.endsWith('か') ? `「${label}」` : label);

/** A label behind that of its heading; a word that ends the one and begins the other stands once: …リスクに対する措置の内容. */
function withHeading(above: string, own: string): string {
  if (above === '') return own;
  const word = /^.{2,}?(?=[のにへ])/u.exec(own)?.[0];
  if (word !== undefined && above.endsWith(word)) return above + own.slice(word.length);
  return above.endsWith('リスク') ? `${above}についての${own}` : `${above}の${asked(own)}`;
}

/** A block by its name, else as the row prints it: 「帳票の印刷」, 委託事項3; '' where neither is known. */
function ownerOf(block: RowBlock, name: string): string {
  if (name !== '' && !block.isMany) return quote(name);
  return block.number === null || block.isMany ? '' : `${block.node.label}${block.number}`;
}

/** What a row is about. `isNamed`: a block may be called by its name; not where a row gives it another one. */
export function subjectOf(row: SentenceRow, form: Form, context: SentenceContext, isNamed = true): Subject {
  const [node] = row.nodes;
  if (node === undefined) throw new Error('Internal error: a row without an item has no subject.');
  const { block } = row;
  const full = row.nodes.length > 1 ? `${labelOf(node, form)}など` : labelOf(node, form);
  const file = row.file === null ? '' : context.fileName(row.file);
  const inFile = file === '' || file === full ? '' : `${quote(file)}の`;
  if (block === null) return { owner: inFile, label: full, full: inFile + full };
  const name = isNamed && block.key !== null ? context.nameOf(block.key, row.change) : '';
  const owner = ownerOf(block, name);
  const isHeading = node === block.node && row.nodes.length === 1;
  if (owner === '') return { owner: inFile, label: full, full: inFile + full };
  const isQuoted = owner.startsWith('「');
  const where = isQuoted ? owner : inFile + owner;
  if (isHeading) return { owner: '', label: isQuoted ? full + owner : where, full };
  const own = full.startsWith(block.node.label) ? full.slice(block.node.label.length) : '';
  // システムの機能 of システム3 is システム3の機能, 提供先における用途 of 「知事」 is 「知事」における用途.
  return /^(?:の|における)./u.test(own)
    ? { owner: where, label: own, full }
    : { owner: `${where}の`, label: full, full };
}

/** The name of a block that was added or taken away, as its row prints it; '' where that is no name. */
export const printedName = (text: string): string => (isName(text) ? text.trim() : '');
