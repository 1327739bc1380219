import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readListQuery } from '../../src/client/list/address.ts';
import { openTable } from '../../src/client/list/open-table.ts';
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

/** What lists of a site answer, by the address of their page with the base in front. */
export function listsByPage({ dir, base }: BuiltSite): Map<string, (search: string) => readonly ListRow[]> {
  const folder = join(dir, 'api/v1/lists');
  const lists = readdirSync(folder).map((file) =>
    listFromJson(JSON.parse(readFileSync(join(folder, file), 'utf8')) as ListJson),
  );
  return new Map(lists.map((list) => [base.replace(/\/$/u, '') + list.path, opened(list)]));
}

/** Throws where the address asks for what is no column. */
function opened(list: List): (search: string) => readonly ListRow[] {
  const columns = new Set(list.columns.map(({ id }) => id));
  let answer: ReturnType<typeof openTable> | null = null;
  return (search) => {
    const unknown = [...new URLSearchParams(search).keys()].find((name) => !columns.has(name.replace(/^find-/u, '')));
    if (unknown !== undefined) throw new Error(`The list "${list.id}" has no column "${unknown}".`);
    answer ??= openTable(list);
    return answer.ask(readListQuery(list.columns, search)).rows;
  };
}

const elementsWithin = (element: Element): Element[] =>
  element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsWithin(child)] : []));
