import { Phrases } from '../../../src/import/coverage/phrases.ts';
import { placeLetters } from './boxes-on-page.ts';
import { scanStretch } from '../../../src/import/readers/pdf-text/scan.ts';
import { joinBrackets } from '../../../src/import/readers/tables/join-brackets.ts';
import { BoxSides } from '../../../src/import/readers/tables/box-sides.ts';
import { readChoice } from '../../../src/import/values/choice.ts';
import { isMixedOfOptions } from '../../../src/import/values/mixed-options.ts';
import { matchOption } from '../../../src/match/options.ts';
import type {
  BOXES,
  BRACKET,
  CUT_OPTION,
  DAMAGED_OPTION,
  DAMAGED_PRINT,
  OWN_VALUE,
} from '../../../src/match/thresholds.ts';
import { damage, damageEvery, edge, form, letters, node, type Edges } from './support.ts';

const isOption = (option: string, text: string): boolean => matchOption(text, [option])?.how === 'near';

export const damagedOption: Edges<typeof DAMAGED_OPTION> = {
  share: edge((count) => isOption(letters(count), damageEvery(letters(count), 3, 100)), 800, 799),
  shortest: edge((count) => isOption(letters(count), damage(letters(count), 2)), 6, 5),
};

const isPhrase = (phrase: string, word: string): boolean => new Phrases(form(), [phrase]).isDamaged(word);

export const damagedPrint: Edges<typeof DAMAGED_PRINT> = {
  share: edge((count) => isPhrase(letters(count), damageEvery(letters(count), 3, 250)), 1000, 999),
  shortest: edge((count) => isPhrase(letters(count), damage(letters(count), 1)), 4, 3),
};

export const ownValue: Edges<typeof OWN_VALUE> = {
  sharedRun: edge(
    (count) => isMixedOfOptions(letters(count) + letters(12, 50), [letters(count) + letters(12, 90)]),
    4,
    3,
  ),
  // Of 400 pairs 300 are in common, or 299.
  sameOption: edge((count) => !isMixedOfOptions(letters(count) + letters(401 - count, 900), [letters(401)]), 301, 300),
  more: edge((count) => !isMixedOfOptions(letters(20) + letters(count, 90), [letters(20)]), 4, 5),
  tooLong: edge(
    (count) =>
      readChoice([letters(count, 500)], node({ label: '項目', type: 'choice', options: [letters(100)] })).value
        .value !== null,
    200,
    201,
  ),
};

const isCut = (option: string, count: number): boolean =>
  scanStretch(
    option.slice(0, count),
    { options: new Set([option]), listed: new Set(), boxes: new Map(), counts: false },
    false,
  )?.[0]?.key === option;

export const cutOption: Edges<typeof CUT_OPTION> = {
  share: edge((count) => isCut(letters(count), 240), 400, 401),
  shortest: edge((count) => isCut(letters(8), count), 6, 5),
};

function isKnown(count: number): boolean {
  const sides = new BoxSides();
  for (let at = 0; at < count; at += 1) sides.prove('left');
  sides.decide();
  return sides.known === 'left';
}

export const boxes: Edges<typeof BOXES> = {
  proofs: edge(isKnown, 2, 1),
  run: edge((count) => placeLetters(count).every(({ state }) => state !== 'doubtful'), 3, 2),
};

const laid = (text: string) => ({ text, left: 0, top: 0, right: 1, bottom: 1, origins: [] });

export const bracket: Edges<typeof BRACKET> = {
  cells: edge(
    (count) => joinBrackets(['[', ...Array.from({ length: count }, () => '文'), ']'].map(laid)).length === 1,
    3,
    4,
  ),
};
