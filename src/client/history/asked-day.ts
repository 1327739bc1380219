import { isIsoDay } from '../../text/iso-day.ts';
import { dayInWords } from './words.ts';

/** The day that an address asks for, or why nothing is known of it. */
export type AskedDay = { day: string } | { problem: string };

/**
 * Reads the day of an address. `beginning`: the first day of which the history tells something, the one before its first change; null
 * where there is no history. `today`: ISO day. `oldestEdition`: day of the oldest edition, where nothing is told of the day before it.
 */
export function readAskedDay(
  asked: string,
  beginning: string | null,
  today: string,
  oldestEdition: string | null = null,
): AskedDay {
  if (!isIsoDay(asked)) return { problem: `URLにある「${asked}」は、暦にない日付です。現在の記載を表示しています。` };
  if (asked > today)
    return {
      problem: `${dayInWords(asked)}はまだ来ていないので、その日の記載は分かりません。現在の記載を表示しています。`,
    };
  if (oldestEdition !== null && asked < oldestEdition)
    return {
      problem: `掲載している最も古い版は${dayInWords(oldestEdition)}に公表されたものなので、${dayInWords(asked)}の記載は分かりません。現在の記載を表示しています。`,
    };
  if (beginning !== null && asked < beginning)
    return {
      problem: `変更の記録は${dayInWords(beginning)}の翌日からなので、${dayInWords(asked)}の記載は分かりません。現在の記載を表示しています。`,
    };
  return { day: asked };
}
