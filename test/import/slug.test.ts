import { describe, expect, it } from 'vitest';
import { slugFor, type SlugSource } from '../../src/import/slug.ts';

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

  it('has words on what to do where nothing can be made', () => {
    expect(() => slugFor({ ...source, file: '児童手当.txt' })).toThrow('児童手当.meta.yaml');
  });
});
