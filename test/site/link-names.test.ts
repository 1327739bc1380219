import { beforeAll, describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf, type Element } from '../support/dom.ts';
import { isMoved, listPages, readPage } from '../support/pages.ts';

const sites = Object.entries({ sample: inject('sample'), based: inject('based'), real: inject('real') });
const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** What those who hear an element are told of its content. */
function wordsIn(element: Element): string {
  return element.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!('tagName' in node) || attribute(node, 'aria-hidden') === 'true') return '';
      return attribute(node, 'aria-label') ?? attribute(node, 'alt') ?? wordsIn(node);
    })
    .join('');
}

/** Whether an element, or what it stands in, is hidden from those who hear the page. */
function isHidden(element: Element): boolean {
  const { parentNode } = element;
  return (
    attribute(element, 'aria-hidden') === 'true' ||
    (parentNode !== null && 'attrs' in parentNode && isHidden(parentNode))
  );
}

/** A link that leads somewhere or bears a name of its own. */
interface Link {
  path: string;
  href: string | null;
  label: string | null;
  words: string;
  isHeard: boolean;
}

describe.each(sites)('links of %s', (_, site) => {
  let links: Link[] = [];
  beforeAll(() => {
    if (site === null) return;
    links = listPages(site)
      .filter((page) => !isMoved(page))
      .flatMap((page) =>
        elementsOf(readPage(page))
          .filter(({ tagName }) => tagName === 'a')
          .map((element) => ({
            path: page.path,
            href: attribute(element, 'href'),
            label: attribute(element, 'aria-label'),
            words: plain(wordsIn(element)),
            isHeard: !isHidden(element),
          })),
      );
  });

  test.skipIf(site === null)('have the same name only where they lead to the same place', () => {
    const faults: string[] = [];
    const heard = links.filter(({ href, isHeard }) => href !== null && isHeard);
    for (const [path, ofPage] of Map.groupBy(heard, (link) => link.path)) {
      const targets = new Map<string, string>();
      for (const { href, label, words } of ofPage) {
        const name = plain(label ?? words);
        const target = new URL(href ?? '', `http://site.test${path}`).href;
        if (name === '') faults.push(`${path}: a link to ${href} has no name`);
        if ((targets.get(name) ?? target) !== target)
          faults.push(`${path}: ${name} leads to ${targets.get(name)} and ${target}`);
        targets.set(name, target);
      }
    }
    expect(heard.length).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });

  test.skipIf(site === null)('have the words that are seen in the name that is heard', () => {
    const faults = links.flatMap(({ path, label, words }) => {
      const seen = words.replace(/\s/gu, '');
      return label === null || label.replace(/\s/gu, '').includes(seen) ? [] : [`${path}: ${label} lacks ${seen}`];
    });
    expect(faults).toEqual([]);
  });
});
