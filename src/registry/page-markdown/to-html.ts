import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Parents, Root } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readAddress, type PagePlace } from './address.ts';
import { headingIds } from './parse.ts';

/** Ids of footnotes begin with it, so that none is like that of a heading. */
const NOTE = 'note-';

const words = (value: string): ElementContent => ({ type: 'text', value });
const paragraph = (value: string): ElementContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [words(value)],
});

/** What holds words of a line, not blocks. */
const PHRASES = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell']);

const options: Options = {
  clobberPrefix: NOTE,
  footnoteLabel: '注',
  footnoteLabelProperties: {},
  footnoteBackLabel: (reference, times) => `本文の注${reference + 1}${times > 1 ? `（${times}回目）` : ''}へ戻る`,
  handlers: {
    // A picture would be a file of another host, or one that the site does not have: its words stay.
    image: (_state, node: { alt?: string | null }) => altWords(node.alt),
    imageReference: (_state, node: { alt?: string | null }) => altWords(node.alt),
    html: (_state, node: { value: string }, parent: Parents | undefined) =>
      parent !== undefined && PHRASES.has(parent.type) ? words(node.value) : paragraph(node.value),
  },
};

const altWords = (alt: string | null | undefined): ElementContent =>
  words((alt ?? '') === '' ? '' : `〔画像：${alt}〕`);

/** Elements and attributes as GitHub allows them, but nothing that loads from another host, and no address but those of links. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source', 'input'].includes(name)),
  // The only ids are those of headings and footnotes, made here.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};

const processor = unified()
  .use(remarkRehype, options)
  .use(() => tidyElements)
  .use(rehypeSanitize, schema)
  .use(() => makeScrollable)
  .use(rehypeStringify)
  .freeze();

/**
 * The HTML of a publisher's page: no script, no handler, no picture, no address but of the site, the web, mail and telephone. Every
 * word that was written is in it. `withBase` puts a path of the site under its base. Changes `root`.
 */
export function pageToHtml(root: Root, place: PagePlace, withBase: (path: string) => string): string {
  for (const [node, id] of headingIds(root)) {
    // The title of the page is the only heading of the first level.
    node.depth = node.depth === 1 ? 2 : node.depth;
    node.data = { ...node.data, hProperties: { id } };
  }
  visit(root, (node, index, parent) => {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      const [first] = node.children;
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: node.checked ? '☑ ' : '☐ ' });
      node.checked = null;
    }
    if (node.type === 'table') node.align = null;
    if (node.type === 'link' || node.type === 'definition') {
      const address = readAddress(node.url, place);
      if (node.type === 'link' && node.children.length === 0) node.children.push({ type: 'text', value: node.url });
      if ('path' in address) node.url = withBase(address.path);
      // An address that is refused is taken away below, as its element has none.
      else if ('refused' in address) node.url = REFUSED;
    }
    if (node.type === 'linkReference' && node.children.length === 0 && parent !== undefined && index !== undefined)
      node.children.push({ type: 'text', value: node.label ?? node.identifier });
  });
  return processor.stringify(processor.runSync(root) as HtmlRoot);
}

/** No address of a page can be this one. */
const REFUSED = 'about:refused';

/** Links that lead nowhere become their words. */
function tidyElements(root: HtmlRoot): void {
  visit(root, 'element', (node: Element, index, parent) => {
    if (node.tagName !== 'a' || node.properties['href'] !== REFUSED) return;
    if (parent === undefined || index === undefined) return;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

/** Code may be wider than the page: it is reached by keyboard. */
function makeScrollable(root: HtmlRoot): void {
  visit(root, 'element', (node: Element) => {
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
  });
}
