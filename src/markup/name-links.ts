import { uniqueNames } from '../text/unique-names.ts';
import { linksOf, type PageLink } from './page-links.ts';

/** Letters of a context; of a longer one the beginning is enough to tell it from others. */
const LETTERS = 40;

/**
 * Gives links of a page that have the same name and lead to different places a name of their own, by what stands around them: the name of
 * their row or line, then the headings. A list of its links is then enough to tell them apart. `page`: address of the page.
 */
export function nameLinks(html: string, page: string): string {
  const groups = Map.groupBy(linksOf(html, page), ({ name }) => name);
  const renamed = [...groups.values()].flatMap((links) => (isAmbiguous(links) ? renamedOf(links) : []));
  let result = '';
  let done = 0;
  for (const { at, label, name } of renamed.toSorted((a, b) => a.at - b.at)) {
    const [from, to] = label ?? [at, at];
    result += `${html.slice(done, from)} aria-label="${name.replaceAll('"', '&quot;')}"`;
    done = to;
  }
  return result + html.slice(done);
}

/** Whether links of one name lead to different places. */
const isAmbiguous = ([first, ...others]: readonly PageLink[]): boolean =>
  first !== undefined && first.name !== '' && others.some(({ target }) => target !== first.target);

/** With names of their own; what stands in the frame of every page keeps its name, and so does what nothing stands around. */
function renamedOf(links: readonly PageLink[]): PageLink[] {
  const contexts = links.map(contextOf);
  const names = uniqueNames(
    links.map(({ name }, at) => [name, ...(contexts[at] ?? [])]),
    links.map(({ target }) => target),
  );
  return links.flatMap((link, at) => (contexts[at]?.length === 0 ? [] : [{ ...link, name: names[at] ?? link.name }]));
}

/** What stands around a link and is not said in its name, from the nearest. */
function contextOf({ name, around }: PageLink): string[] {
  if (around === null) return [];
  const { lines, term, headings } = around;
  return [...lines, term, ...headings.slice(1).reverse()]
    .filter((words) => words !== '' && !name.includes(words))
    .map(shorten);
}

function shorten(words: string): string {
  if (words.length <= LETTERS) return words;
  let end = 0;
  // A letter beyond the first plane has two places in the text.
  for (let letters = 0; letters < LETTERS; letters += 1) end += (words.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end >= words.length ? words : `${words.slice(0, end)}…`;
}
