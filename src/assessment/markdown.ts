import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { unified, type Plugin } from 'unified';
import { tidyLine } from '../text/tidy.ts';

/** A block of a document: what stands between headings. */
export type MarkdownBlock = RootContent;

/** Smart punctuation stays off: the text is a document. Front matter is cut off before the body gets here. */
const FEATURES = { gfm: { footnotes: false }, frontmatter: false, smartPunctuation: false } as const;

const parseWithSatteri: Plugin<[], string, Root> = function () {
  this.parser = (text) => markdownToMdast(text, { features: FEATURES }) as Root;
};

const processor = unified().use(parseWithSatteri).freeze();

/** Markdown as mdast with positions (offsets in UTF-16 units, lines and columns from 1). */
export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}

/** Lists in lists in quotations …: each level of a list is two nodes. The deepest of real documents has twelve. */
const MAX_DEPTH = 100;

/** Signs of lists and quotations at the beginning of one line: more are no text, and readers take long for thousands. */
const DEEPEST_SIGNS = 50;
const SIGNS = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${DEEPEST_SIGNS}}`, 'u');

/** The first line that is nested too deep by its signs or by columns of indent; null where there is none. */
export function findDeepLine(markdown: string, deepestIndent: number): number | null {
  const isDeep = (line: string): boolean => line.search(/[^ \t]|$/u) >= deepestIndent || isNested(line);
  const at = markdown.split('\n').findIndex(isDeep);
  return at < 0 ? null : at + 1;
}

/** Character references (`&lt;`) of one block: readers take time with the square of their number, 0.1 s for so many. */
const MOST_REFERENCES = 4000;

/** The first line of a block that holds more character references than are read; null where there is none. */
export function findCrowdedLine(markdown: string): number | null {
  let [line, first] = [1, 1];
  let references = 0;
  for (const text of markdown.split('\n')) {
    if (text.trim() === '') references = 0;
    if (references === 0) first = line;
    references += text.match(/&(?:#?[A-Za-z0-9]{1,31};)/gu)?.length ?? 0;
    if (references > MOST_REFERENCES) return first;
    line += 1;
  }
  return null;
}

/** A row of one sign is a line that somebody drew, not a list in a list. */
const isNested = (line: string): boolean => SIGNS.test(line) && !/^[ \t]*([-+*])(?:[ \t]*\1)*[ \t]*$/u.test(line);

/** The first node that lies deeper than what is read, so that no reader runs out of stack; null where there is none. */
export function findTooDeep(root: Root): Nodes | null {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    if (depth > MAX_DEPTH) return node;
    if ('children' in node)
      for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return null;
}

/** The Markdown between the ends of a node, as written. */
export function sliceOf(node: Nodes, markdown: string): string {
  return markdown.slice(startOf(node), endOf(node));
}

/**
 * The inside of a paragraph or heading as plain text, a line break as `\n`: escapes and entities decoded, everything else as it
 * is written. Raw HTML, emphasis, code and links are words that somebody typed, never markup.
 */
export function plainText(node: Nodes, markdown: string): string {
  return 'children' in node
    ? node.children.map((child) => inlineText(child, markdown)).join('')
    : sliceOf(node, markdown);
}

function inlineText(node: Nodes, markdown: string): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node) || node.children.length === 0) return sliceOf(node, markdown);
  let text = '';
  let at = startOf(node);
  for (const child of node.children) {
    text += markdown.slice(at, startOf(child)) + inlineText(child, markdown);
    at = endOf(child);
  }
  return text + markdown.slice(at, endOf(node));
}

/** Whether a paragraph holds formatting that is shown as typed. An address that stands for itself is none. */
export function hasMarkup(node: Nodes): boolean {
  if (!('children' in node)) return false;
  return node.children.some((child) => {
    if (child.type === 'text' || child.type === 'break') return false;
    const [only] = child.type === 'link' ? child.children : [];
    const isLiteral = only?.type === 'text' && startOf(only) === startOf(child) && endOf(only) === endOf(child);
    return !isLiteral;
  });
}

/** The first paragraph of a list item on one line, and what else the item holds. */
export function splitItem(item: ListItem, markdown: string): { text: string; rest: ListItem['children'] } {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') return { text: '', rest: item.children };
  return { text: tidyLine(plainText(first, markdown)), rest: others };
}

/** Line and column of a node, for messages. */
export function placeOf(node: Nodes): { line: number; column: number } {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
