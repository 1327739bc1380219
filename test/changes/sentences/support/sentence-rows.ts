import { kindOf } from '../../../../src/changes/kinds.ts';
import { sentencesOf } from '../../../../src/changes/sentences/sentences-of.ts';
import type { SentenceContext } from '../../../../src/changes/sentences/types.ts';
import { wordsOf } from '../../../../src/changes/sentences/words.ts';
import type { StoredChange } from '../../../../src/changes/stored-change.ts';
import { nodeByField, parseKey } from '../../../../src/forms/keys.ts';
import { loadForm } from '../../../../src/forms/load.ts';

export const juten = loadForm('juten');
export const CONTEXT: SentenceContext = {
  nameOf: (key) => (key === 'II-f1-4-contract2' ? '帳票の印刷' : ''),
  fileName: () => '',
};

export type Given = [where: string, before: string, after: string, item?: string];

/**
 * Rows of one day. `where`: the key of an item of the document, or a field behind `/` where the document does not print it; `item`: what
 * the row prints of it.
 */
export function rows(...given: Given[]): StoredChange[] {
  return given.map(([where, before, after, item = ''], at) => {
    const isField = where.startsWith('/');
    const field = isField ? where.slice(1) : (parseKey(juten, where)?.node.field ?? '');
    const change = { item, before, after, date: '', timing: '', note: '', flags: [] } as const;
    const nodes = [nodeByField(juten, field)].filter((node) => node !== null);
    return {
      ...change,
      flags: [],
      n: at + 1,
      iso: '2024-04-01',
      keys: isField || field === '' ? [] : [where],
      fields: field === '' ? [] : [field],
      ...kindOf({ ...change, flags: [] }, nodes),
    } as unknown as StoredChange;
  });
}

/** What is said of such rows. */
export const texts = (given: Given[]): string[] => sentencesOf(rows(...given), juten, CONTEXT).map(wordsOf);
