import { describe, expect, test } from 'vitest';
import { maskOffices, maybeSameOffice } from '../../src/match/offices.ts';

describe('names of offices', () => {
  test.each([
    ['健康局 見本課、手本係', ['健康局見本課', '手本係']],
    ['子ども課長', ['子ども課長']],
    ['まちづくり推進室', ['まちづくり推進室']],
    ['台帳を扱う。', []],
  ])('of %j are %j', (text, taken) => {
    expect(maskOffices(text).taken).toEqual(taken);
  });

  test('leave a sign in their place: words that move are a difference', () => {
    const [one, other] = ['見本課で受ける', 'で受ける見本課'].map(maskOffices);
    expect(one?.taken).toEqual(other?.taken);
    expect(one?.rest).not.toBe(other?.rest);
  });

  test.each([
    ['見本課', '手本課', true],
    ['見本課', '見本課', true],
    ['甲部乙課', '丙課', true],
    ['甲課乙係', '丙課', false],
    ['見本課', '見本部', false],
    ['市民税課', '課税課', true],
    // Words that end like offices.
    ['一部', '全部', false],
    ['一部', '一部', true],
    ['執務室', '見本室', false],
    ['見本室', 'サーバ室', false],
  ])('%s and %s may be one office: %s', (before, after, expected) => {
    expect(maybeSameOffice(before, after)).toBe(expected);
  });
});
