import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readListQuery } from '../../src/client/list/address.ts';
import { openTable, type ListTable } from '../../src/client/list/open-table.ts';
import { listFromJson, type ListJson } from '../../src/insights/lists/list-json.ts';
import type { List, ListRow } from '../../src/insights/lists/types.ts';
import type { BuiltSite } from './build-sites.ts';
import { attribute, elementsOf, type Element } from './dom.ts';

/** A mark of a picture that leads to the rows that it counts. */
export interface CountedMark {
  count: number;
  /** Address below the host. */
  href: string;
}

/** The marks of a page whose link narrows a list: elements with `data-count` that are such a link, or hold one. */
export function countedMarks(html: string): CountedMark[] {
  if (!html.includes('data-count="')) return [];
  return elementsOf(html).flatMap((element) => {
    const count = attribute(element, 'data-count');
    const href = [element, ...elementsWithin(element)]
      .map((own) => (own.tagName === 'a' ? attribute(own, 'href') : null))
      .find((own) => own?.includes('?'));
    return count === null || href == null ? [] : [{ count: Number(count), href }];
  });
}

/** Answers an address of a page with lists: the rows of the list that its parameters are about. */
export type AnswerAddress = (pathname: string, search: string) => readonly ListRow[];

/** Reads the lists of a site, page by page. Throws where an address asks for what no list of its page has. */
export function openLists({ dir, base }: BuiltSite): AnswerAddress {
  const tables = new Map<string, { list: List; prefix: string; ask: ListTable['ask'] }[]>();
  const open = (pathname: string) => {
    const html = readFileSync(join(dir, pathname.slice(base.length), 'index.html'), 'utf8');
    return elementsOf(html)
      .filter(({ tagName }) => tagName === 'list-table')
      .map((element) => {
        const file = join(dir, 'api/v1/lists', `${attribute(element, 'data-list')}.json`);
        const list = listFromJson(JSON.parse(readFileSync(file, 'utf8')) as ListJson);
        return { list, prefix: attribute(element, 'data-name') ?? '', ask: openTable(list).ask };
      });
  };
  return (pathname, search) => {
    const own = tables.get(pathname) ?? open(pathname);
    tables.set(pathname, own);
    const asked = [...new URLSearchParams(search).keys()];
    const found = own.find(({ list, prefix }) => {
      const names = new Set(list.columns.flatMap(({ id }) => [prefix + id, `${prefix}find-${id}`]));
      return asked.every((name) => names.has(name));
    });
    if (found === undefined) throw new Error(`No list of ${pathname} has the columns of ${decodeURI(search)}.`);
    return found.ask(readListQuery(found.list.columns, search, found.prefix)).rows;
  };
}

const elementsWithin = (element: Element): Element[] =>
  element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsWithin(child)] : []));
