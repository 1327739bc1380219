import { describe, expect, test } from 'vitest';
import { findBody } from '../../src/import/find-body.ts';
import { readMeta, type Metadata } from '../../src/import/metadata.ts';
import type { ImportContext } from '../../src/import/types.ts';
import { findAuthorities } from '../../src/registry/authority.ts';
import { explainAuthority } from '../../src/registry/explain-authority.ts';
import { readMunicipalities } from '../../src/registry/municipalities-file.ts';
import { findMunicipality } from '../../src/registry/municipality.ts';

const DECLARED = readMunicipalities(
  '- { code: "9000000000000", name: 見本国民健康保険組合, kana: みほんこくみんけんこうほけんくみあい }',
  'municipalities.yaml',
).value;

function contextWith(declared = DECLARED ?? []): ImportContext {
  return {
    hasMunicipality: (code) => findMunicipality(code, declared) !== null,
    findAuthorities: (name) => findAuthorities(name, declared),
    explainAuthority: (name) => explainAuthority(name, declared),
    proposeProcedure: () => null,
  };
}

const metaOf = (yaml: string): Metadata | null => readMeta(yaml, 'a.meta.yaml').value;
const codeOf = (meta: string | null, authority: string | null, context = contextWith()): string =>
  findBody(meta === null ? null : metaOf(meta), authority, context, 'a.pdf').code;

describe('the body of a source', () => {
  test('is that of its authority', () => expect(codeOf(null, '熊本市教育委員会')).toBe('431001'));
  test('is a declared association by its name alone', () =>
    expect(codeOf(null, '見本国民健康保険組合理事長')).toBe('9000000000000'));
  test('is that of the metadata, whatever the authority', () =>
    expect(codeOf('municipality: "9000000000000"', '熊本市長')).toBe('9000000000000'));

  test('is the body of today where it is printed with its old name, and the report has a remark', () => {
    const { code, doubts } = findBody(null, '滝沢村長', contextWith(), 'a.pdf');
    expect(code).toBe('032166');
    expect(doubts).toMatchInlineSnapshot(`
      [
        {
          "code": "former-name",
          "key": null,
          "line": 1,
          "message": {
            "en": "「滝沢村」 (岩手県) has been 滝沢市 (032166) since 2014-01-01 (not yet checked against an official source).",
            "ja": "「滝沢村」（岩手県）は、2014年1月1日から滝沢市（032166）です（公的な資料との照合は済んでいません）。",
          },
        },
      ]
    `);
    expect(findBody(null, '滝沢市長', contextWith(), 'a.pdf').doubts).toEqual([]);
  });
});

test.each([
  ['a body that is in no list', null, '見本後期高齢者医療広域連合長'],
  ['a ward', null, '札幌市中央区長'],
  ['a town that is part of a city', null, '岩舟町長'],
  ['a name of two bodies', null, '府中市長'],
  ['a code of no body', 'municipality: "8700110005901"', '熊本市長'],
  ['no name', null, null],
])('%s is a fault that names what to write where', (_, meta, authority) => {
  expect(() => codeOf(meta, authority)).toThrowErrorMatchingSnapshot();
});
