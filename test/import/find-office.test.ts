import { expect, test } from 'vitest';
import { findOffice } from '../../src/import/find-office.ts';
import { findAuthorities } from '../../src/registry/authority.ts';

const idOf = (authority: string | null, code: string, office: string | null = null): string | null =>
  findOffice({ office }, authority, code, { findAuthorities })?.id ?? null;

test.each([
  ['鳥取市長', '312011', null],
  ['鳥取市', '312011', null],
  ['鳥取市教育委員会', '312011', 'kyoiku'],
  ['鳥取県鳥取市水道事業管理者', '312011', 'suido'],
  // One body of several.
  ['府中市教育委員会', '132063', 'kyoiku'],
  // Not the body that the metadata gives.
  ['見本市教育 委員会', '312011', 'kyoiku'],
  ['見本水道企業団', '312011', null],
  [null, '312011', null],
])('the office of %s in %s is %s', (authority, code, office) => expect(idOf(authority, code)).toBe(office));

test('the metadata has the last word', () => expect(idOf('鳥取市長', '312011', 'kyoiku')).toBe('kyoiku'));
