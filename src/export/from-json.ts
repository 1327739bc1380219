import type { Entry, Value } from '../assessment/types.ts';
import { keyOf, parseKey, pathOf } from '../forms/keys.ts';
import type { Form } from '../forms/types.ts';
import type { ItemJson } from './schema.ts';

/**
 * The entries of an assessment from its open data, headings included: those that only group are no items, so they are put in by the
 * form, in front of the first item under them.
 */
export function itemsToEntries(items: readonly ItemJson[], form: Form): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set(items.map(({ key }) => key));
  for (const item of items) {
    const place = parseKey(form, item.key);
    if (place !== null) {
      for (const node of pathOf(place.node).slice(0, -1)) {
        const key = keyOf({ ...place, node });
        if (seen.has(key)) continue;
        seen.add(key);
        entries.push({ key, field: node.field, label: node.label, value: null });
      }
    }
    entries.push({ key: item.key, field: item.field, label: item.label, value: itemToValue(item) });
  }
  return entries;
}

function itemToValue({ type, text, none, choice, marks, date }: ItemJson): Value {
  if (none) return { type: 'none', printed: text };
  if (type === 'choice' && choice !== null) return { type, ...choice };
  if (type === 'marks') return { type, marks };
  if (type === 'date' && date !== null) return { type, printed: date.printed };
  return { type: 'text', text };
}
