import fc from 'fast-check';
import type { Frontmatter, ReviewShare, SourceInfo } from '../../../src/assessment/types.ts';
import type { Form } from '../../../src/forms/types.ts';
import { words } from './arbitrary-text.ts';

const isoDate = fc
  .date({ min: new Date('2014-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

const source: fc.Arbitrary<SourceInfo> = fc.record({
  file: words,
  url: fc.option(fc.webUrl()),
  retrieved: fc.option(isoDate),
  sha256: fc.option(fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })),
  licence: fc.option(words),
  kind: fc.constantFrom('ocr', 'text', 'pdf', 'hand'),
  quality: fc.constantFrom('poor' as const, 'accepted' as const, null),
});

const reviewShare: fc.Arbitrary<ReviewShare> = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.nat(999))
  .map(([of, confirmed]) => ({ confirmed: Math.min(confirmed, of), of }));

/** Any front matter of an assessment of a form. */
export function frontmatterOf(form: Form): fc.Arbitrary<Frontmatter> {
  const fields = fc.record({
    form: fc.constant(form.id),
    number: fc.option(fc.oneof(digits(3), words)),
    title: fc.option(words),
    municipality: digits(6),
    authority: fc.option(words),
    procedure: fc.option(fc.constantFrom('jido-teate', 'kaigo', 'a1-b2')),
    published: fc.option(fc.oneof(isoDate, fc.constantFrom('2016-12', '2016'))),
    complete: fc.boolean(),
    source: fc.option(source),
    status: fc.constantFrom('draft' as const, 'published' as const, 'ended' as const),
    ended: fc.option(isoDate),
    comments: fc.option(
      fc.tuple(isoDate, isoDate).map(([a, b]) => (a <= b ? { from: a, until: b } : { from: b, until: a })),
    ),
    formVersion: fc.option(words),
    formerSlugs: fc.array(fc.constantFrom('12', 'kyoiku-3', '3-kiso', '012')),
    reviewed: fc.boolean(),
  });
  return fc
    .tuple(fields, fc.option(reviewShare))
    .map(([front, review]) => (review === null ? front : { ...front, review }));
}
