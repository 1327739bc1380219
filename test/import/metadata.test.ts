import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readMeta } from '../../src/import/metadata.ts';
import { outside } from '../support/outside.ts';
import { ROOT } from '../support/run.ts';

describe('readMeta', () => {
  it('reads what is said and leaves the rest null', () => {
    const yaml = `municipality: "992011" # みなと見本市
slug: jido-teate
form: 重点項目評価書
number: 12
complete: false
published: 2025-03-31
url: https://example.jp/hyoka/12.pdf
`;
    expect(readMeta(yaml, 'a.meta.yaml').value).toEqual({
      municipality: '992011',
      slug: 'jido-teate',
      form: 'juten',
      number: '12',
      title: null,
      authority: null,
      procedure: null,
      published: '2025-03-31',
      complete: false,
      url: 'https://example.jp/hyoka/12.pdf',
      retrieved: null,
      licence: null,
      file: null,
      status: null,
      ended: null,
      comments: null,
      formVersion: null,
      office: null,
    });
  });

  it.each([
    ['重点項目評価書', 'juten'],
    ['重点項目評価', 'juten'],
    ['特定個人情報保護評価書（全項目評価書）', 'zen'],
    ['基礎項目評価書及び重点項目評価書', null],
    ['全項目評価書', 'zen'],
    ['kiso', 'kiso'],
    ['様式9', null],
  ])('reads the form %s', (form, id) => expect(readMeta(`form: ${form}`, 'a').value?.form ?? null).toBe(id));

  it.each([
    ['007', '007'],
    ['7', '7'],
    ['"007"', '007'],
    ['1e3', '1e3'],
  ])('takes number: %s as it is written', (written, number) =>
    expect(readMeta(`number: ${written}`, 'a').value?.number).toBe(number),
  );

  it('reads the life of an assessment', () => {
    const yaml = `status: draft
comments: { from: 2025-03-01, until: 2025-03-31 }
formVersion: 令和6年10月
office: kyoiku
`;
    expect(readMeta(yaml, 'a').value).toMatchObject({
      status: 'draft',
      comments: { from: '2025-03-01', until: '2025-03-31' },
      formVersion: '令和6年10月',
      office: 'kyoiku',
    });
    expect(readMeta('status: ended\nended: 2024-03-31', 'a').value).toMatchObject({ ended: '2024-03-31' });
    expect(readMeta('municipality: "1234567890123"', 'a').value?.municipality).toBe('1234567890123');
  });

  it.each([
    ['status: gone', 'status は draft（意見募集中の案）、published（公表）、ended（事務の終了）のどれかです。'],
    ['comments: { from: 2025-03-31, until: 2025-03-30 }', '意見募集の until は from より前にできません。'],
    ['comments: 2025-03-31', 'comments には意見募集の期間を from と until の組で書きます。'],
    ['municipality: "12345678"', 'ない団体は13桁の法人番号'],
  ])('refuses %s with what is right', (yaml, words) => {
    const { value, file } = readMeta(yaml, 'a');
    expect(value).toBeNull();
    expect(file.messages[0]?.reason).toContain(words);
  });

  it('says nothing where the file is empty', () => {
    expect(readMeta('# nothing\n', 'a.meta.yaml').value).toMatchObject({ municipality: null, form: null });
  });

  it('says of every fault where it stands and what to do', () => {
    const yaml = `municipality: 011002
slug: 児童手当
form: 様式9
complete: いいえ
published: 令和7年3月31日
url: javascript:alert(1)
`;
    const { value, file } = readMeta(yaml, 'a.meta.yaml');
    expect(value).toBeNull();
    expect(file.messages.map(String)).toMatchInlineSnapshot(`
      [
        "a.meta.yaml:1:15: municipality：団体コードは引用符で囲んだ6桁の数字（ない団体は13桁の法人番号）で書いてください（例："011002"）。",
        "a.meta.yaml:2:7: slug：slug は英小文字・数字とハイフンで、100文字までで書きます（例：kyoiku-3）。",
        "a.meta.yaml:3:7: form：「様式9」がどの様式か分かりません。基礎項目評価書、重点項目評価書、全項目評価書のどれかを書いてください。",
        "a.meta.yaml:5:12: published：日付は 2025-03-31 のように書いてください。",
        "a.meta.yaml:4:11: complete：complete は true か false です。",
        "a.meta.yaml:6:6: url：url は http:// か https:// で始まるURLです。",
      ]
    `);
  });

  it('warns of what it does not know, and reads the rest', () => {
    const { value, file } = readMeta('title: 見本\ncolour: red\n', 'a.meta.yaml');
    expect(value?.title).toBe('見本');
    expect(file.messages.map((message) => [message.line, message.fatal, message.ruleId])).toEqual([
      [2, false, 'meta-unknown'],
    ]);
  });
});

const others = outside('texts', 'test/import/metadata.test.ts');
const folders = [join(ROOT, 'test/fixtures/originals/hands'), ...(others === null ? [] : [others])];

test.each(folders)('the metadata in %s is read without a message', (folder) => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.meta.yaml'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const { value, file } = readMeta(readFileSync(join(folder, name), 'utf8'), name);
    expect(file.messages.map(String)).toEqual([]);
    expect(value).not.toBeNull();
  }
});

test.skipIf(others === null)('the metadata of published texts names their bodies', () => {
  const folder = others ?? expect.unreachable();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.meta.yaml')))
    expect(readMeta(readFileSync(join(folder, name), 'utf8'), name).value?.municipality).toMatch(/^\d{6}$/u);
});
