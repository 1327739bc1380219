import { PARAMETERS, type TimelineQuery } from './wanted.ts';
import { number } from '../../text/words/numbers.ts';

/** How many changes are shown, and of how many: `bodies`, where all are shown, else null; `total`, where it is known. */
export function foundWords(found: number, bodies: number | null, total: number | null): string {
  if (bodies !== null) return found === 0 ? '該当 0件' : `該当 ${number(found)}件、${number(bodies)}団体`;
  const all = total === null ? '' : `（該当 ${number(total)}件）`;
  return `新しい順に${number(found)}件を表示${all}`;
}

/** A value of a field in words, without how many there are. */
export function wordsOfValue(panel: HTMLElement, name: string, value: string): string {
  const options = panel.querySelectorAll<HTMLOptionElement>(`[name="${name}"] option, #list-${name} option`);
  const option = Array.from(options).find((one) => one.value === value);
  return option?.dataset['words'] ?? option?.textContent.trim() ?? value;
}

/** What the timeline is narrowed to, by the labels of the fields: `市区町村：例示市、変更の種類：内容`. */
export function narrowedWords(panel: HTMLElement, query: TimelineQuery): string {
  return PARAMETERS.flatMap((name) => {
    if (query[name] === '') return [];
    const label = panel.querySelector(`[name="${name}"]`)?.closest('label')?.firstChild?.textContent?.trim() ?? name;
    return [`${label}：${wordsOfValue(panel, name, query[name])}`];
  }).join('、');
}
