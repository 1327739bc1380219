import { nameOf, outline, walkBranches } from '../../assessment/outline.ts';
import type { Entry } from '../../assessment/types.ts';
import { nodeByField, parseKey } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { renumberedBlocks } from '../history/renumbering.ts';
import type { StoredChange } from '../stored-change.ts';
import { blockAbove, isNaming } from './rows.ts';
import type { SentenceContext } from './types.ts';

/** A row that gives a block its name, or that may move what stands at its number. */
interface Renaming {
  change: StoredChange;
  field: string;
  /** Numbers of the blocks that it concerns. */
  first: number;
  last: number;
}

/** Whether a row may be as late as another one, by days that are printed as exactly as `2016`, `2016-12`, `2016-12-09`, or not at all. */
function isAsLate(iso: string | null, than: string | null): boolean {
  return iso === null || than === null || iso >= than || than.startsWith(iso);
}

/**
 * What blocks were called, from an assessment as it stands and all of its rows. A block has its present name at the time of a row unless a
 * row of that time or later gives it another one, removes it or one before it, or counts the blocks anew.
 */
export function sentenceContext(
  entries: readonly Entry[],
  changes: readonly StoredChange[],
  form: Form,
): SentenceContext {
  const branches = [...walkBranches(outline(entries, form))];
  const names = new Map(branches.map((branch) => [branch.entry.key, nameOf(branch)]));
  const renamings = changes.flatMap((change) => renamingsOf(change, form));
  const files = new Map(
    branches.flatMap((branch) =>
      branch.node?.role === 'file' && branch.file !== null ? [[branch.file, nameOf(branch)]] : [],
    ),
  );
  return {
    fileName: (file) => (files.size > 1 ? withoutNumber(files.get(file) ?? '') : ''),
    nameOf: (key, at) => {
      const name = names.get(key) ?? '';
      const place = name === '' ? null : parseKey(form, key);
      if (place === null || place.block === null) return name;
      const { block, node } = place;
      const isKept = renamings.every(({ change, field, first, last }) => {
        if (field !== node.field || first > block || last < block || !isAsLate(change.iso, at.iso)) return true;
        // A block that came on that very day had its name from then on.
        return change.kind === 'added' && change.iso !== null && change.iso === at.iso;
      });
      return isKept ? name : '';
    },
  };
}

/** （１）住民基本台帳ファイル → 住民基本台帳ファイル */
const withoutNumber = (name: string): string => name.replace(/^\s*[(（]?[0-9０-９]+[)）.．、]\s*/u, '');

function renamingsOf(change: StoredChange, form: Form): Renaming[] {
  const nodes = change.fields.map((field) => nodeByField(form, field)).filter((node) => node !== null);
  const found = renumberedBlocks(change, form).map((range): Renaming => ({ change, ...range }));
  for (const node of nodes) {
    const block = blockAbove(node);
    if (block === null || !isNaming(nodes, block)) continue;
    const numbers = change.keys.flatMap((key) => parseKey(form, key)?.block ?? []);
    const [first, last] = numbers.length === 0 ? [0, Infinity] : [Math.min(...numbers), Math.max(...numbers)];
    found.push({ change, field: block.field, first, last: change.kind === 'removed' ? Infinity : last });
  }
  return found;
}
