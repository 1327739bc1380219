import { comparedOf, type StatusCounts } from '../../compare/copies/text-statuses.ts';
import { toSeireki } from '../../text/wareki.ts';
import { number } from '../words.ts';

/** Names of the shares of a bar, in its order. */
export const SHARES = [
  ['same', '同じ文あり'],
  ['near', 'ほぼ同じ文あり'],
  ['only', 'どちらもなし'],
] as const;

/** 「同じ文あり 5 / 12件」 */
export const shareWords = (counts: StatusCounts): string[] =>
  SHARES.map(([status, name]) => `${name} ${number(counts[status])} / ${number(comparedOf(counts))}件`);

/** Of texts that no other body has one to compare with; '' where there is none. */
export const aloneWords = ({ alone }: StatusCounts): string =>
  alone === 0 ? '' : `ほかに、比べる相手の文のないもの ${number(alone)}件`;

/** How the date of a text is known: `2018年3月26日の変更箇所に記載`. */
export const sinceWords = ({ date, change }: { date: string; change: number | null }): string =>
  `${toSeireki(date)}${change === null ? 'に公表された版に記載（それより前は不明）' : 'の変更箇所に記載'}`;

/** A share as a percentage, never rounded up: 0.699 is 69 %. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;
