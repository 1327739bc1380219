import { expect, test } from 'vitest';
import { findCloudStorage } from '../../../src/insights/findings/cloud-storage.ts';

test.each([
  ['住民情報は、庁外のクラウド環境に保管している。', 'other'],
  ['ガバメントクラウド上に構築した標準準拠システムに保管する。', 'government'],
  ['データセンター（クラウド）', 'other'],
  ['①業務サーバは、ガバメントクラウドのクラウド事業者が管理する環境に設置する。', 'government'],
  ['クラウドサービスは利用しておらず、庁内のサーバに保管する。', null],
  ['クラウド以外の庁内サーバに保管する。', null],
  ['クラウド上での保管は禁止している。', null],
  ['令和9年度までにガバメントクラウドへ移行し、設置する。', null],
  ['ガバメントクラウド移行後は、国の環境に設置する。', null],
  ['見本クラウド株式会社のデータセンターに設置する。', null],
  ['特定個人情報は、クラウドサーバには保存されない。', null],
  ['コンビニ交付の証明書の情報は、機構のクラウドに保存される。', null],
  ['', null],
])('of %j it is said: %s', (text, expected) => {
  const { government, other } = findCloudStorage(text);
  expect(government !== null ? 'government' : other !== null ? 'other' : null).toBe(expected);
});

test('the sentence is quoted as it is printed', () => {
  const text = '庁舎に置く。\n２　写しは、ﾌﾟﾗｲﾍﾞｰﾄｸﾗｳﾄﾞに保管する。鍵を掛ける。';
  expect(findCloudStorage(text)).toEqual({ government: null, other: '２　写しは、ﾌﾟﾗｲﾍﾞｰﾄｸﾗｳﾄﾞに保管する。' });
});
