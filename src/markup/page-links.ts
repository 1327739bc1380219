import { remembered } from '../text/remembered.ts';
import { PageLines, plain } from './page-lines.ts';
import { scanTags, type Tag } from './scan-tags.ts';

/** A link of a page: where its start tag ends, what it is called, where it leads, and what stands around it. */
export interface PageLink {
  at: number;
  /** Its `aria-label` in the tag, from `[0]` to `[1]`. */
  label: [number, number] | null;
  name: string;
  target: string;
  /** From the nearest: what its lines are called, their term, the headings; null in the frame of the page. Some are empty. */
  around: { lines: readonly string[]; term: string; headings: readonly string[] } | null;
}

/** Parts that are called by the first thing that is said in them: a row, an entry of a list. */
const LINES = ['tr', 'li', 'dt'];
/** Parts whose headings are not heard behind them. */
const PARTS = ['section', 'article', 'nav', 'figure', 'details', 'dialog'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Where the first thing that is said in a line ends. */
const ENDS = ['a', 'th', 'td', 'p', 'ul', 'ol', 'dl', 'details', 'h3', 'h4', 'h5', 'h6'];

/** What a tag is to the links of its page. */
interface Meaning {
  isLine: boolean;
  isPart: boolean;
  /** Of a heading, from 1; 0: it is none. */
  level: number;
  endsFirst: boolean;
}

const meaningOf = (name: string): Meaning => ({
  isLine: LINES.includes(name),
  isPart: PARTS.includes(name),
  level: HEADINGS.indexOf(name) + 1,
  endsFirst: ENDS.includes(name),
});

/** By name; other tags mean nothing. */
const MEANINGS = new Map(
  [...LINES, ...PARTS, ...HEADINGS, ...ENDS, 'main'].map((name) => [name, meaningOf(name)] as const),
);

const attributeNamed = remembered((name) => new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=\\s|/?$)`, 'u'));

/** All links of a page that are not hidden from those who hear it. `page`: address of the page. */
export function linksOf(html: string, page: string): PageLink[] {
  const links: PageLink[] = [];
  const outside: (readonly string[])[] = [];
  const lines = new PageLines();
  let headings: readonly string[] = [];
  let heading: string | null = null;
  let [term, file] = ['', ''];
  let link: PageLink | null = null;
  let isFrame = true;
  let end = 0;
  const isFile = finder(html, 'data-file');
  const isLine = finder(html, 'data-line');

  const hear = (from: number, to: number): void => {
    if (from === to || (link === null && heading === null && !lines.areHearing)) return;
    const words = html.slice(from, to);
    if (link !== null) link.name += words;
    if (heading !== null) heading += words;
    lines.hear(words);
  };

  const open = (tag: Readonly<Tag>, meaning: Meaning | undefined): void => {
    const { name } = tag;
    const attribute = (wanted: string): string | null => attributeOf(html.slice(tag.attributes, tag.end - 1), wanted);
    if (isFile(tag)) file = attribute('data-file') ?? file;
    if (meaning?.isLine === true || (isLine(tag) && attribute('data-line') !== null)) lines.open(name);
    if (meaning === undefined) return;
    if (name === 'a') link = openLink(tag) ?? link;
    if (meaning.level > 0) {
      heading = '';
      headings = headings.slice(0, meaning.level);
    }
    if (meaning.isPart) outside.push(headings);
    // A navigation is called by its label: that comes behind all headings around it.
    if (name === 'nav') headings = [...filled(headings, HEADINGS.length + 1), attribute('aria-label') ?? ''];
    if (name === 'main') isFrame = false;
  };

  const openLink = ({ attributes: from, end: behind }: Readonly<Tag>): PageLink | null => {
    const attributes = html.slice(from, behind - 1);
    const target = attributeOf(attributes, 'href');
    if (target === null || attributeOf(attributes, 'aria-hidden') === 'true') return null;
    return {
      at: behind - 1,
      label: labelIn(attributes, from),
      name: '',
      target: target.startsWith('#') ? page + target : target,
      around: isFrame ? null : { lines: lines.said, term, headings },
    };
  };

  const close = ({ name }: Readonly<Tag>, meaning: Meaning | undefined): void => {
    const words = lines.close(name);
    if (meaning === undefined) return;
    if (name === 'a' && link !== null) {
      const [from, to] = link.label ?? [0, 0];
      link.name = link.label === null ? plain(link.name) : (attributeOf(html.slice(from, to), 'aria-label') ?? '');
      links.push(link);
      link = null;
    }
    if (meaning.level > 0) {
      headings = [
        ...filled(headings, meaning.level),
        plain(name === 'h2' ? `${heading ?? ''} ${file}` : (heading ?? '')),
      ];
      heading = null;
      if (name === 'h2') file = '';
    }
    if (meaning.isPart) headings = outside.pop() ?? [];
    if (name === 'dt' && words !== null) term = plain(words);
    if (name === 'dl') term = '';
    if (name === 'main') isFrame = true;
  };

  scanTags(html, (tag) => {
    hear(end, tag.start);
    end = tag.end;
    const meaning = MEANINGS.get(tag.name);
    if (meaning?.endsFirst === true) lines.name();
    if (tag.isEnd) close(tag, meaning);
    // A comment or a script is no line, whatever stands in it.
    else if (tag.name !== '') open(tag, meaning);
  });
  return links;
}

const MISSING = ['', '', '', '', '', '', ''];

/** As many headings, where those of some levels are missing. */
const filled = (headings: readonly string[], length: number): string[] =>
  [...headings, ...MISSING.slice(headings.length)].slice(0, length);

/** Whether a word stands in a tag, asked of tags in their order: most pages have few, and no other tag is looked into. */
function finder(html: string, word: string): (tag: Readonly<Tag>) => boolean {
  let at = html.indexOf(word);
  return ({ start, end }) => {
    if (at >= 0 && at < start) at = html.indexOf(word, start);
    return at >= 0 && at < end;
  };
}

function attributeOf(attributes: string, name: string): string | null {
  const at = attributes.indexOf(name);
  // Of nearly every tag of a page that is all.
  if (at < 0) return null;
  // Most links have their address first, and are read without an expression.
  if (at === 1 && attributes.startsWith(' ') && attributes.startsWith('="', at + name.length)) {
    const from = at + name.length + 2;
    const to = attributes.indexOf('"', from);
    if (to >= 0 && (to + 1 === attributes.length || attributes[to + 1] === ' ')) return attributes.slice(from, to);
  }
  const found = attributeNamed(name).exec(attributes);
  return found === null ? null : (found[1] ?? '');
}

function labelIn(attributes: string, start: number): [number, number] | null {
  if (!attributes.includes('aria-label')) return null;
  const found = /\saria-label="[^"]*"/u.exec(attributes);
  return found === null ? null : [start + found.index, start + found.index + found[0].length];
}
