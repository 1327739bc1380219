import { expect, test } from 'vitest';
import { detectForm } from '../../src/import/detect-form.ts';

test.each([
  ['特定個人情報保護評価書（重点項目評価書）\n…基礎項目評価書 基礎項目評価書', 'juten'],
  ['# 特定個人情報保護評価書(全項目評価書)', 'zen'],
  ['特定個人情報保護評価書\n（基礎項目評価書）', 'kiso'],
  ['児童の手当に関する事務 重点項目評価書', 'juten'],
  ['全項目評価書と重点項目評価書について', null],
  ['住民票の写しについて', null],
])('%s', (text, form) => {
  expect(detectForm(text)).toBe(form);
});
