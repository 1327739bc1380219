import { wordsOf } from '../../insights/lists/cells.ts';
import { municipalityFeed, procedureFeed } from '../../insights/lists/feeds.ts';
import type { List, ListCell } from '../../insights/lists/types.ts';
import { valuesOf, type ListQuery } from './address.ts';

/** The last part of a path of the site: /municipalities/990011/ → 990011. */
const ID = /\/(?<id>[^/]+)\/$/u;

/** The feed that is nearest to a view: that of the one body, or the one procedure, it is narrowed to; else that of the list. */
export function nearestFeed(list: List, query: ListQuery): List['feed'] {
  const idOf = (column: string): { id: string; name: string } | null => {
    const at = list.columns.findIndex(({ id }) => id === column);
    const [name, ...others] = valuesOf(query, column);
    if (at < 0 || name === undefined || others.length > 0) return null;
    const words = list.rows.flatMap(({ cells }) => wordsOf(cells[at] as ListCell));
    const path = words.find((word) => word.text === name && word.path !== null)?.path;
    const id = ID.exec(path ?? '')?.groups?.['id'];
    return id === undefined ? null : { id, name };
  };
  const body = idOf('municipality');
  if (body !== null) return municipalityFeed(body.id, body.name);
  const procedure = idOf('procedure');
  return procedure === null ? list.feed : procedureFeed(procedure.id, procedure.name);
}
