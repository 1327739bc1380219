import type { PageLink } from '../../src/markup/page-links.ts';
import { scanTags, type Tag } from '../../src/markup/scan-tags.ts';

/** A part that is called by the first thing that is said in it. */
interface Line {
  tag: string;
  /** All that was said so far, until it is named. */
  words: string;
  isNamed: boolean;
}

/** Parts that are called by the first thing that is said in them: a row, an entry of a list. */
const LINES = new Set(['tr', 'li', 'dt']);
/** Parts whose headings are not heard behind them. */
const PARTS = new Set(['section', 'article', 'nav', 'figure', 'details', 'dialog']);
const LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));
/** Where the first thing that is said in a line ends. */
const ENDS = new Set(['a', 'th', 'td', 'p', 'ul', 'ol', 'dl', 'details', 'h3', 'h4', 'h5', 'h6']);

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The links of a page, found without anything that makes it quick: what `linksOf` finds has to be the same. */
export function plainLinksOf(html: string, page: string): PageLink[] {
  const links: PageLink[] = [];
  const outside: (readonly string[])[] = [];
  const lines: Line[] = [];
  let headings: readonly string[] = [];
  let heading: string | null = null;
  let [term, file] = ['', ''];
  let link: PageLink | null = null;
  let isFrame = true;
  let end = 0;

  const hear = (from: number, to: number): void => {
    const words = html.slice(from, to);
    if (link !== null) link.name += words;
    if (heading !== null) heading += words;
    for (const line of lines) if (!line.isNamed) line.words += words;
  };

  const open = (tag: Readonly<Tag>): void => {
    const { name } = tag;
    const attribute = (wanted: string): string | null => attributeOf(html.slice(tag.attributes, tag.end - 1), wanted);
    // A comment or a script.
    if (name === '') return;
    const level = LEVELS.get(name);
    if (name === 'main') isFrame = false;
    if (level !== undefined) {
      heading = '';
      headings = headings.slice(0, level);
    }
    file = attribute('data-file') ?? file;
    if (LINES.has(name) || attribute('data-line') !== null) lines.push({ tag: name, words: '', isNamed: false });
    if (PARTS.has(name)) outside.push(headings);
    // A navigation is called by its label: that comes behind all headings around it.
    if (name === 'nav') headings = [...filled(headings, LEVELS.size + 1), attribute('aria-label') ?? ''];
    if (name === 'a') link = openLink(tag) ?? link;
  };

  const openLink = ({ attributes: from, end: behind }: Readonly<Tag>): PageLink | null => {
    const attributes = html.slice(from, behind - 1);
    const target = attributeOf(attributes, 'href');
    if (target === null || attributeOf(attributes, 'aria-hidden') === 'true') return null;
    const said = lines.map(({ words, isNamed }) => (isNamed ? words : '')).reverse();
    return {
      at: behind - 1,
      label: labelIn(attributes, from),
      name: '',
      target: target.startsWith('#') ? page + target : target,
      around: isFrame ? null : { lines: said, term, headings },
    };
  };

  const close = ({ name }: Readonly<Tag>): void => {
    const level = LEVELS.get(name);
    if (name === 'main') isFrame = true;
    if (level !== undefined) {
      headings = [...filled(headings, level), plain(name === 'h2' ? `${heading ?? ''} ${file}` : (heading ?? ''))];
      heading = null;
      if (name === 'h2') file = '';
    }
    if (PARTS.has(name)) headings = outside.pop() ?? [];
    if (name === 'dl') term = '';
    const at = lines.findLastIndex((line) => line.tag === name);
    if (at >= 0) {
      if (name === 'dt') term = plain(lines[at]?.words ?? '');
      lines.length = at;
    }
    if (name === 'a' && link !== null) {
      const [from, to] = link.label ?? [0, 0];
      link.name = link.label === null ? plain(link.name) : (attributeOf(html.slice(from, to), 'aria-label') ?? '');
      links.push(link);
      link = null;
    }
  };

  scanTags(html, (tag) => {
    hear(end, tag.start);
    end = tag.end;
    if (ENDS.has(tag.name)) for (const line of lines) nameLine(line);
    if (tag.isEnd) close(tag);
    else open(tag);
  });
  return links;
}

/** What a line is called does not change any more once something was said in it. */
function nameLine(line: Line): void {
  if (line.isNamed) return;
  const words = plain(line.words);
  if (words === '') return;
  line.words = words;
  line.isNamed = true;
}

/** As many headings, where those of some levels are missing. */
const filled = (headings: readonly string[], length: number): string[] =>
  Array.from({ length }, (_, level) => headings[level] ?? '');

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=\\s|/?$)`, 'u').exec(attributes);
  return found === null ? null : (found[1] ?? '');
}

function labelIn(attributes: string, start: number): [number, number] | null {
  const found = /\saria-label="[^"]*"/u.exec(attributes);
  return found === null ? null : [start + found.index, start + found.index + found[0].length];
}
