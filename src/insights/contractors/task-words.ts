import { likeness, pairsOf, type Pairs, type Weight } from '../../match/similarity.ts';
import { NAME } from '../../match/thresholds.ts';
import { fold } from '../../text/fold.ts';
import { foldWording } from '../../text/fold-wording.ts';

/** What a task (委託事項) is known by; '' where the document says nothing, null where an earlier text cannot be known. */
export interface TaskWords {
  /** On its heading. */
  name: string | null;
  /** ①委託内容. */
  content: string | null;
}

/** Words that tasks of quite different things share. */
const GENERIC =
  /システム|サービス|データ|管理|業務|事務|委託|機能|運用|保守|作業|処理|支援|対応|一式|に関する|に係る|における|及び|並びに|又は|または|および|など|等|の/gu;

/**
 * `equal`: the same name, or the same content under another name; `alike`: of what only this task is called by enough is the same, in the name
 * and in the content; `other`: neither.
 */
export function compareTasks(one: TaskWords, other: TaskWords): 'equal' | 'alike' | 'other' {
  const [name, content] = [[one.name, other.name] as const, [one.content, other.content] as const];
  if (isSaid(name)) {
    if (areEqual(name) || (isSaid(content) && areEqual(content))) return 'equal';
    return areAlike(name) && (!isSaid(content) || areEqual(content) || areAlike(content)) ? 'alike' : 'other';
  }
  // A heading without a name leaves the content to know the task by.
  if (!isSaid(content)) return 'other';
  if (areEqual(content)) return 'equal';
  return areAlike(content) ? 'alike' : 'other';
}

/** Whether anything is known of a task that it can be found by. */
export const hasWords = ({ name, content }: TaskWords): boolean => Boolean(name) || Boolean(content);

type Pair = readonly [string | null, string | null];

const isSaid = ([one, other]: Pair): boolean => Boolean(one) && Boolean(other);
const areEqual = ([one, other]: Pair): boolean => foldWording(one ?? '') === foldWording(other ?? '');
const EACH_THE_SAME: Weight = () => 1;
const areAlike = ([one, other]: Pair): boolean =>
  likeness(ownPairs(one ?? ''), ownPairs(other ?? ''), EACH_THE_SAME) >= NAME.same.value;

/** Pairs of letters of the words that only this task has; of all words where nothing else is left. */
function ownPairs(text: string): Pairs {
  const pairs = new Set(
    fold(text)
      .split(GENERIC)
      .flatMap((part) => [...pairsOf(part)]),
  );
  return pairs.size > 0 ? pairs : pairsOf(text);
}
