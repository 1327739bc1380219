import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OFFICES, officeOfRest, officeOfSlug } from '../../src/registry/offices.ts';
import { readProcedures } from '../../src/registry/procedures.ts';

test.each([
  ['教育委員会', 'kyoiku'],
  ['教育長', 'kyoiku'],
  ['選挙管理委員会委員長', 'senkan'],
  ['農業委員会会長', 'nogyoiin'],
  ['水道事業管理者', 'suido'],
  ['上下水道事業管理者', 'suido'],
  ['下水道事業管理者', 'gesui'],
  ['工業用水道事業管理者', 'kogyo'],
  ['病院事業管理者', 'byoin'],
  ['交通局長', 'kotsu'],
  ['ガス事業管理者', 'gas'],
  ['公営企業管理者', 'kigyo'],
  ['企業庁長', 'kigyo'],
  ['消防長', 'shobo'],
  ['警察本部長', 'keisatsu'],
  ['公安委員会', 'koan'],
  ['議会議長', 'gikai'],
  ['代表監査委員', 'kansa'],
  ['固定資産評価審査委員会', 'koteishisan'],
  ['長', null],
  ['教育センター', null],
  ['中央区長', null],
  ['', null],
])('「%s」 behind the name of a body is the office %s', (rest, id) => expect(officeOfRest(rest)?.id ?? null).toBe(id));

test.each([
  ['kyoiku-3', 'kyoiku'],
  ['kyoiku-3-kiso', 'kyoiku'],
  ['suido-12', 'suido'],
  ['kyoiku', null],
  ['kyoikuiin-3', null],
  ['3-kyoiku', null],
  ['12', null],
  ['12-kiso', null],
  ['', null],
])('the slug %s begins with the office %s', (slug, id) => expect(officeOfSlug(slug)?.id ?? null).toBe(id));

test('an id is lower-case letters, and is that of one office', () => {
  const ids = OFFICES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+$/u.test(id))).toEqual([]);
});

test('every spelling means its own office', () => {
  const wrong = OFFICES.flatMap((office) =>
    office.spellings.filter((spelling) => officeOfRest(spelling) !== office).map((spelling) => [office.id, spelling]),
  );
  expect(wrong).toEqual([]);
});

test('no procedure has an id that a slug could take for an office', () => {
  const path = join(import.meta.dirname, '../../content/procedures.yaml');
  const procedures = readProcedures(readFileSync(path, 'utf8'), path).value ?? [];
  expect(procedures.length).toBeGreaterThan(50);
  expect(procedures.filter(({ id }) => officeOfSlug(`${id}-kiso`) !== null).map(({ id }) => id)).toEqual([]);
});
