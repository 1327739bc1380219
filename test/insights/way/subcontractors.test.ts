import { expect, test } from 'vitest';
import { namedSubcontractors } from '../../../src/insights/way/subcontractors.ts';

test.each([
  ['再委託先：株式会社みほん', ['株式会社みほん']],
  ['株式会社ためし（再委託先：見本運輸株式会社）', ['見本運輸株式会社']],
  [
    '再委託先の名称は、株式会社みほん、見本運輸㈱及び合同会社ためしである。',
    ['株式会社みほん', '見本運輸㈱', '合同会社ためし'],
  ],
  ['再委託先は、委託先と同等の措置を講じる。', []],
  ['再委託先の名称、再委託する理由を記した申請書を提出させる。', []],
  ['再委託先：未定', []],
  ['株式会社みほん', []],
])('%s', (text, names) => {
  expect(namedSubcontractors(text)).toEqual(names);
});
