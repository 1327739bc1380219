import { describe, expect, inject, test } from 'vitest';
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

describe.each(sites)('links of %s', (_, site) => {
  const pages = site === null ? [] : listPages(site).filter((page) => !isMoved(page));

  test.skipIf(site === null)('have the same name only where they lead to the same place', () => {
    const faults: string[] = [];
    let links = 0;
    for (const page of pages) {
      const targets = new Map<string, string>();
      for (const element of elementsOf(readPage(page))) {
        const href = attribute(element, 'href');
        if (element.tagName !== 'a' || href === null || isHidden(element)) continue;
        const name = plain(attribute(element, 'aria-label') ?? wordsIn(element));
        const target = new URL(href, `http://site.test${page.path}`).href;
        links += 1;
        if (name === '') faults.push(`${page.path}: a link to ${href} has no name`);
        if ((targets.get(name) ?? target) !== target)
          faults.push(`${page.path}: ${name} leads to ${targets.get(name)} and ${target}`);
        targets.set(name, target);
      }
    }
    expect(links).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });

  test.skipIf(site === null)('have the words that are seen in the name that is heard', () => {
    const faults: string[] = [];
    for (const page of pages)
      for (const element of elementsOf(readPage(page))) {
        const label = attribute(element, 'aria-label');
        if (element.tagName !== 'a' || label === null) continue;
        const seen = plain(wordsIn(element)).replace(/\s/gu, '');
        if (!label.replace(/\s/gu, '').includes(seen)) faults.push(`${page.path}: ${label} lacks ${seen}`);
      }
    expect(faults).toEqual([]);
  });
});
