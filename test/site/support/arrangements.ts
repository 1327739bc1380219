import { scanTags } from '../../../src/markup/scan-tags.ts';
import { readPage, type BuiltPage } from '../../support/pages.ts';

/** An attribute, with its value where that says how the element is used. */
const ATTRIBUTE = /\s([^\s=>"'/]+)(?:="([^"]*)")?/gu;
const TELLING = new Set(['class', 'role', 'type']);

/** Each start tag as templates write it: behind which two tags, and with which attributes. */
function arrangementsOf(html: string): Set<string> {
  const found = new Set<string>();
  let [before, last] = ['', ''];
  scanTags(html, ({ name, isEnd, attributes, end }) => {
    if (name === '') return;
    const written = isEnd ? `/${name}` : name;
    if (!isEnd) {
      const attrs = [...html.slice(attributes, end).matchAll(ATTRIBUTE)].map(([, attr = '', value = '']) =>
        TELLING.has(attr) ? `${attr}=${value}` : attr,
      );
      found.add([before, last, name, ...attrs].join(' '));
    }
    [before, last] = [last, written];
  });
  return found;
}

/** Pages with a tag that stands in none of the others as it does there, the short ones first: a fault of a template is on one of them. */
export function pagesOfArrangements(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Set<string>();
  return pages
    .map((page) => ({ page, html: readPage(page) }))
    .toSorted((a, b) => a.html.length - b.html.length)
    .flatMap(({ page, html }) => {
      const known = seen.size;
      for (const arrangement of arrangementsOf(html)) seen.add(arrangement);
      return seen.size > known ? [page] : [];
    });
}
