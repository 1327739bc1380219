import { z } from 'zod';
import { DEFINITIONS, likenessOf, type Likeness } from '../../../compare/copies/definition.ts';
import { COPY_RULES } from '../../copies/shown.ts';
import type { MeasuredRule } from '../types.ts';

/** Two texts of one item, as two municipalities print them. */
const given = z.tuple([z.string(), z.string()]);

const deriveLikeness = (pair: unknown, likeness: Likeness): string[] => {
  const found = likenessOf(...given.parse(pair));
  return found === likeness ? [found] : [];
};

const CAUTION = 'どちらが先に書いたか、一方がもう一方を参照したか、国のひな型によるものかは分かりません。';

export const copyRules: readonly MeasuredRule[] = [
  {
    id: COPY_RULES.same,
    subject: 'copy',
    title: '同じ文',
    rule: `${DEFINITIONS.same}${DEFINITIONS.compared}`,
    caution: `${CAUTION}同じ文だからといって、その団体が検討していないとは限りません。`,
    derive: (pair) => deriveLikeness(pair, 'same'),
  },
  {
    id: COPY_RULES.near,
    subject: 'copy',
    title: 'ほぼ同じ文',
    rule: `${DEFINITIONS.near}${DEFINITIONS.compared}`,
    caution: `${CAUTION}違う数文字に、数や「する」「しない」など大事な違いがあるかもしれません。`,
    derive: (pair) => deriveLikeness(pair, 'near'),
  },
];
