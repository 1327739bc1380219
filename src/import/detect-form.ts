import { loadForms } from '../forms/load.ts';
import type { FormId } from '../forms/types.ts';
import { fold } from '../text/fold.ts';

const TITLE = fold('特定個人情報保護評価書');
/** The title page prints the form within this many letters of its title. */
const NEAR_TITLE = 40;

/** How often one text stands in another. */
const count = (text: string, part: string): number => text.split(part).length - 1;

/**
 * The form of an assessment by its words: the form named with the title (特定個人情報保護評価書（重点項目評価書）), else the one form
 * whose name stands in the text most often. Null where none is named, or two are named as often.
 */
export function detectForm(text: string): FormId | null {
  const folded = fold(text);
  const names = loadForms().map((form) => ({ id: form.id, name: fold(form.name) }));
  for (let at = folded.indexOf(TITLE); at >= 0; at = folded.indexOf(TITLE, at + 1)) {
    const around = folded.slice(at + TITLE.length, at + TITLE.length + NEAR_TITLE);
    const named = names.filter(
      ({ name }) => around.startsWith(`(${name}`) || around.startsWith(`[${name}`) || around.startsWith(name),
    );
    if (named.length === 1 && named[0]) return named[0].id;
  }
  const counted = names.map(({ id, name }) => ({ id, times: count(folded, name) })).sort((a, b) => b.times - a.times);
  const [first, second] = counted;
  return first && first.times > 0 && first.times > (second?.times ?? 0) ? first.id : null;
}
