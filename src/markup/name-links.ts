import { remembered } from '../text/remembered.ts';
import { uniqueNames } from '../text/unique-names.ts';

/** A link of a page: where its start tag ends, what it is called, and what stands around it, from the nearest. */
interface PageLink {
  at: number;
  /** Its `aria-label` in the tag, from `[0]` to `[1]`. */
  label: [number, number] | null;
  name: string;
  target: string;
  around: string[];
}

/** Comments, scripts and styles, else a tag: closing slash, name, attributes. */
const TOKENS = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(\/?)([a-zA-Z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gu;
/** Letters of a context; of a longer one the beginning is enough to tell it from others. */
const LETTERS = 40;
/** Parts that are called by the first thing that is said in them: a row, an entry of a list. */
const LINES = new Set(['tr', 'li', 'dt']);
/** Parts whose headings are not heard behind them. */
const PARTS = new Set(['section', 'article', 'nav', 'figure', 'details', 'dialog']);
const LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));
/** Where the first thing that is said in a line ends. */
const ENDS = new Set(['a', 'th', 'td', 'p', 'ul', 'ol', 'dl', 'details', 'h3', 'h4', 'h5', 'h6']);

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const attributeNamed = remembered((name) => new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=\\s|/?$)`, 'u'));

function attributeOf(attributes: string, name: string): string | null {
  // Of nearly every tag of a page that is all.
  if (!attributes.includes(name)) return null;
  const found = attributeNamed(name).exec(attributes);
  return found === null ? null : (found[1] ?? '');
}

/**
 * Gives links of a page that have the same name and lead to different places a name of their own, by what stands around them: the name of
 * their row or line, then the headings. A list of its links is then enough to tell them apart. `page`: address of the page.
 */
export function nameLinks(html: string, page: string): string {
  const groups = Map.groupBy(linksOf(html, page), ({ name }) => name);
  const renamed = [...groups].flatMap(([name, links]) => {
    if (name === '' || new Set(links.map(({ target }) => target)).size < 2) return [];
    const names = uniqueNames(
      links.map(({ around }) => [name, ...around]),
      links.map(({ target }) => target),
    );
    // What stands in the frame of every page keeps its name.
    return links.map((link, at) => ({ ...link, name: names[at] ?? name })).filter(({ around }) => around.length > 0);
  });
  let result = '';
  let done = 0;
  for (const { at, label, name } of renamed.toSorted((a, b) => a.at - b.at)) {
    const [from, to] = label ?? [at, at];
    result += `${html.slice(done, from)} aria-label="${name.replaceAll('"', '&quot;')}"`;
    done = to;
  }
  return result + html.slice(done);
}

/** All links of a page that are not hidden from those who hear it. */
function linksOf(html: string, page: string): PageLink[] {
  const links: PageLink[] = [];
  let headings: string[] = [];
  const outside: string[][] = [];
  const lines: { tag: string; words: string; isNamed: boolean }[] = [];
  let [term, file, heading] = ['', '', ''];
  let link: PageLink | null = null;
  let isFrame = true;
  let end = 0;
  const hear = (words: string): void => {
    if (link !== null) link.name += words;
    heading += words;
    for (const line of lines) if (!line.isNamed) line.words += words;
  };
  for (const token of html.matchAll(TOKENS)) {
    hear(html.slice(end, token.index));
    end = token.index + token[0].length;
    const [, , slash, rawName, attributes = ''] = token;
    if (rawName === undefined) continue;
    const tag = rawName.toLowerCase();
    const level = LEVELS.get(tag);
    if (ENDS.has(tag)) for (const line of lines) line.isNamed ||= plain(line.words) !== '';
    if (slash === '') {
      if (tag === 'main') isFrame = false;
      if (level !== undefined) {
        heading = '';
        headings = headings.slice(0, level);
      }
      file = attributeOf(attributes, 'data-file') ?? file;
      if (LINES.has(tag) || attributeOf(attributes, 'data-line') !== null)
        lines.push({ tag, words: '', isNamed: false });
      if (PARTS.has(tag)) outside.push([...headings]);
      // A navigation is called by its label: that comes behind all headings around it.
      if (tag === 'nav') {
        const above = Array.from({ length: LEVELS.size + 1 }, (_, at) => headings[at] ?? '');
        headings = [...above, attributeOf(attributes, 'aria-label') ?? ''];
      }
      if (tag === 'a' && attributeOf(attributes, 'aria-hidden') !== 'true') {
        const target = attributeOf(attributes, 'href');
        if (target === null) continue;
        const said = lines.map(({ words }) => plain(words)).toReversed();
        link = {
          at: end - 1,
          label: labelIn(attributes, end - 1 - attributes.length),
          name: '',
          target: target.startsWith('#') ? page + target : target,
          around: isFrame ? [] : [...said, term, ...headings.slice(1).toReversed()].filter((words) => words !== ''),
        };
      }
    } else {
      if (tag === 'main') isFrame = true;
      if (level !== undefined) {
        const above = Array.from({ length: level }, (_, at) => headings[at] ?? '');
        headings = [...above, plain(tag === 'h2' ? `${heading} ${file}` : heading)];
        if (tag === 'h2') file = '';
      }
      if (PARTS.has(tag)) headings = outside.pop() ?? [];
      if (tag === 'dl') term = '';
      const at = lines.findLastIndex((line) => line.tag === tag);
      if (at >= 0) {
        if (tag === 'dt') term = plain(lines[at]?.words ?? '');
        lines.length = at;
      }
      if (tag === 'a' && link !== null) {
        const [from, to] = link.label ?? [0, 0];
        const own = link.label === null ? plain(link.name) : (attributeOf(html.slice(from, to), 'aria-label') ?? '');
        const around = link.around.filter((words) => !own.includes(words)).map(shorten);
        links.push({ ...link, name: own, around });
        link = null;
      }
    }
  }
  return links;
}

function labelIn(attributes: string, start: number): [number, number] | null {
  const found = /\saria-label="[^"]*"/u.exec(attributes);
  return found === null ? null : [start + found.index, start + found.index + found[0].length];
}

function shorten(words: string): string {
  if (words.length <= LETTERS) return words;
  const letters = Array.from(words);
  return letters.length <= LETTERS ? words : `${letters.slice(0, LETTERS).join('')}…`;
}
