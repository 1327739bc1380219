import { describe, expect, it } from 'vitest';
import { correctSlug, slugFor, type SlugSource } from '../../src/import/slug.ts';

const source: SlugSource = { slug: null, number: null, form: 'juten', office: null, procedure: null, file: 'a.txt' };

describe('slugFor', () => {
  it.each<[Partial<SlugSource>, string]>([
    [{ number: '12' }, '12'],
    [{ number: '12', form: 'zen' }, '12'],
    [{ number: '12', form: 'kiso' }, '12-kiso'],
    [{ number: '3', office: 'kyoiku' }, 'kyoiku-3'],
    [{ number: '3', office: 'kyoiku', form: 'kiso' }, 'kyoiku-3-kiso'],
    [{ slug: '15', number: '3', office: 'kyoiku', form: 'kiso' }, '15'],
    [{ number: '第１２号' }, '12'],
    [{ number: '１２－２', form: 'kiso' }, '12-2-kiso'],
    [{ number: '007' }, '007'],
    [{ number: '十二', procedure: 'jido-teate' }, 'jido-teate'],
    [{ procedure: 'jido-teate', form: 'kiso' }, 'jido-teate-kiso'],
    [{ file: '003_BB29_児童.txt' }, '003-bb29'],
    [{ file: 'kyoiku-3.pdf', office: 'kyoiku', form: 'kiso' }, 'kyoiku-3-kiso'],
    [{ file: 'kyoiku-3-kiso.pdf', office: 'kyoiku', form: 'kiso' }, 'kyoiku-3-kiso'],
    [{ file: 'kyoikuka.pdf', office: 'kyoiku' }, 'kyoiku-kyoikuka'],
  ])('%o → %s', (given, slug) => expect(slugFor({ ...source, ...given })).toBe(slug));

  it('gives companions of one 事務 ids of their own', () => {
    const of = (form: SlugSource['form'], office: string | null): string =>
      slugFor({ ...source, number: '1', form, office });
    const slugs = [of('kiso', null), of('juten', null), of('kiso', 'kyoiku'), of('zen', 'kyoiku')];
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('makes none that is longer than a name of a file may be', () => {
    expect(slugFor({ ...source, number: 'A'.repeat(100) })).toHaveLength(100);
    expect(() => slugFor({ ...source, number: 'A'.repeat(101) })).toThrow('a.meta.yaml');
    expect(() => slugFor({ ...source, number: 'A'.repeat(96), form: 'kiso' })).toThrow('a.meta.yaml');
    expect(
      correctSlug('A'.repeat(96).toLowerCase(), { number: 'A'.repeat(96), form: 'kiso', procedure: null }, null),
    ).toBeNull();
    expect(correctSlug('x', { number: 'A'.repeat(101), form: 'juten', procedure: null }, null)).toBeNull();
  });

  it('has words on what to do where nothing can be made', () => {
    expect(() => slugFor({ ...source, file: '児童手当.txt' })).toThrow('児童手当.meta.yaml');
  });
});

describe('correctSlug', () => {
  const kiso = { number: '7', form: 'kiso', procedure: 'jido-teate' } as const;
  const juten = { ...kiso, form: 'juten' } as const;
  it.each([
    ['7', kiso, null, '7-kiso'],
    ['7', kiso, 'kyoiku', 'kyoiku-7-kiso'],
    ['7-kiso', kiso, 'kyoiku', 'kyoiku-7-kiso'],
    ['kyoiku-7', kiso, 'kyoiku', 'kyoiku-7-kiso'],
    ['7', juten, 'kyoiku', 'kyoiku-7'],
    ['jido-teate', { ...kiso, number: null }, null, 'jido-teate-kiso'],
    // Right already.
    ['7', juten, null, null],
    ['7-kiso', kiso, null, null],
    // Given by hand.
    ['7-kiso', juten, null, null],
    ['8', kiso, null, null],
    ['jido-teate', kiso, null, null],
    ['teate', { ...kiso, number: null }, null, null],
    ['suido-7', kiso, 'kyoiku', null],
  ])('%s of %o and the office %s: %s', (slug, frontmatter, office, right) =>
    expect(correctSlug(slug, frontmatter, office)).toBe(right),
  );
});
