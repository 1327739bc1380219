import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addFormerSlug } from '../../src/assessment/add-former-slug.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { assessment } from './arbitrary.ts';

const file = (front: string): string => `---\n${front}---\n\n# I\n\nreviewed: x\n---\n`;

describe('addFormerSlug', () => {
  it.each([
    ['form: kiso\nreviewed: false\n', 'form: kiso\nformerSlugs:\n  - "7"\nreviewed: false\n'],
    ['reviewed: true # 済\nform: kiso\n', 'formerSlugs:\n  - "7"\nreviewed: true # 済\nform: kiso\n'],
    ['form: kiso # 様式\n', 'form: kiso # 様式\nformerSlugs:\n  - "7"\n'],
    ['formerSlugs: []\nform: kiso\n', 'formerSlugs: ["7"]\nform: kiso\n'],
    ['formerSlugs: [ "6" ]\n', 'formerSlugs: [ "7", "6" ]\n'],
    ['formerSlugs:\n    - "6"   # 前\n    - "5"\n', 'formerSlugs:\n    - "7"\n    - "6"   # 前\n    - "5"\n'],
    ['formerSlugs:\n- "6"\nform: kiso\n', 'formerSlugs:\n- "7"\n- "6"\nform: kiso\n'],
    ['formerSlugs: ["7"]\n', 'formerSlugs: ["7"]\n'],
    ['formerSlugs:\n  - "6"\n  - "7"\n', 'formerSlugs:\n  - "6"\n  - "7"\n'],
  ])('of %j', (front, after) => {
    expect(addFormerSlug(file(front), '7')).toBe(file(after));
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(addFormerSlug(windows(file(front)), '7')).toBe(windows(file(after)));
  });
});

test('gives what would be written with it', () => {
  fc.assert(
    fc.property(assessment, fc.constantFrom('7', 'kyoiku-3-kiso'), (any, slug) => {
      const { frontmatter } = any;
      fc.pre(!frontmatter.formerSlugs.includes(slug));
      const former = { ...frontmatter, formerSlugs: [slug, ...frontmatter.formerSlugs] };
      expect(addFormerSlug(writeAssessment(any), slug)).toBe(writeAssessment({ ...any, frontmatter: former }));
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
  );
});
