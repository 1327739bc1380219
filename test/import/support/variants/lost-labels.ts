import { inBody, labelsOf, nodeOf, type Variant } from './variant.ts';

/** Rows whose label is lost, one in so many; what they say may be unplaced, and must never be another item's. */
export const LOST_LABELS: readonly Variant[] = [3, 5, 8].map((every) => ({
  name: `the label of one row in ${every} lost`,
  apply: (text, form) => {
    const labels = labelsOf(form);
    let rows = 0;
    return inBody((cells) => {
      const at = cells.findIndex((t) => t !== '');
      const node = nodeOf(cells[at] ?? '', labels);
      const isItem = node !== null && node.type !== null && node.repeat === null && node.parent?.special !== 'cover';
      if (!isItem || cells.slice(at + 1).every((t) => t === '')) return cells.join('\t');
      rows += 1;
      return rows % every === 0 ? [...cells.slice(0, at), '', ...cells.slice(at + 1)].join('\t') : cells.join('\t');
    })(text);
  },
}));
