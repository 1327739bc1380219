import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** CommonMark and GFM with footnotes; **「大切」**です is bold, as Japanese is written without blanks. */
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();

/** Reads the text of a page that a publisher wrote. */
export function parsePage(markdown: string): Root {
  return processor.parse(markdown);
}

/** Ids that the frame of every page has. */
const TAKEN = ['content', 'site-menu', 'footnote-label'];

/** The address of each heading on its page, as GitHub forms it: 場所 for 「## 場所」. */
export function headingIds(root: Root): Map<Heading, string> {
  const slugger = new GithubSlugger();
  for (const id of TAKEN) slugger.slug(id);
  const ids = new Map<Heading, string>();
  visit(root, 'heading', (node) => {
    const id = slugger.slug(toString(node));
    ids.set(node, id === '' ? slugger.slug('section') : id);
  });
  return ids;
}
