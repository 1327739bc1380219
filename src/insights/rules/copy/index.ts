import { z } from 'zod';
import { COPIES_CAUTION } from '../../../compare/copies/caution.ts';
import { DEFINITIONS, type TextStatus } from '../../../compare/copies/definition.ts';
import { compareTexts } from '../../../compare/copies/find-copies.ts';
import type { MeasuredRule } from '../types.ts';

/** The texts of one item by the bodies that print them; what stands behind a hyphen parts several of one body: `a-2`. */
const given = z.record(z.string(), z.string());

/** The texts that are called so. */
function deriveStatus(texts: unknown, status: TextStatus): string[] {
  const own = Object.entries(given.parse(texts)).map(([ref, text]) => ({
    ref,
    text,
    municipality: ref.split('-')[0] ?? '',
  }));
  const { groups } = compareTexts(own);
  return groups
    .flatMap(({ variants }) => variants.flatMap((variant) => (variant.status === status ? variant.refs : [])))
    .sort();
}

const copyRule = (status: 'same' | 'near', title: string, rule: string, caution: string): MeasuredRule => ({
  id: `copy-${status}`,
  subject: 'copy',
  title,
  rule: `${DEFINITIONS.compared}${rule}`,
  caution: COPIES_CAUTION + caution,
  derive: (texts) => deriveStatus(texts, status),
});

/** The rules by which a text is called the same as that of another body, or nearly the same. */
export const copyRules: readonly MeasuredRule[] = [
  copyRule('same', '同じ文', DEFINITIONS.same, '原本の文字を読み誤った文どうしが、たまたま同じになることもあります。'),
  copyRule(
    'near',
    'ほぼ同じ文',
    DEFINITIONS.near,
    '文の意味が同じとは限りません。1語の違いで意味が逆になることもあります。',
  ),
];
