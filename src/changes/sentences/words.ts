import type { ChangeSentence } from './types.ts';

const count = (value: number): string => value.toLocaleString('ja-JP');

/** A sentence as it is read: with the number of its rows, where that belongs to it. */
export function wordsOf({ text, rows, changes }: Pick<ChangeSentence, 'text' | 'rows' | 'changes'>): string {
  if (rows === 'counted') return `${text} ${count(changes.length)}件`;
  return rows === 'each' && changes.length > 1 ? `${text}（${count(changes.length)}件）` : text;
}

/** The sentences of which rows are left, with those rows alone. What rows say together stays as it is: it was true of that day. */
export function narrowSentences(sentences: readonly ChangeSentence[], rows: ReadonlySet<number>): ChangeSentence[] {
  return sentences.flatMap((sentence) => {
    const changes = sentence.changes.filter((n) => rows.has(n));
    return changes.length === 0 ? [] : [{ ...sentence, changes }];
  });
}
