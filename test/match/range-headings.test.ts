import { expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { LabelIndex } from '../../src/match/labels/label-index.ts';

const index = new LabelIndex(loadForm('juten').sections);

test.each<[string, 'whole' | 'begins' | null]>([
  ['提供先6～10', 'whole'],
  ['提供先 1 1 ～ 15', 'whole'],
  ['提供先提供先提供先6 ～ 101 1 ～ 151 6 ～ 20', 'whole'],
  ['移転先2～5\n移転先 6 ～ 10\n６．特定個人情報の保管・消去', 'begins'],
  ['システム2～5', 'whole'],
  ['委託事項６〜１０', 'whole'],
  ['システム6～システム10', 'whole'],
  // A dash stands for the wave where the numbers are those of a heading of the form.
  ['提供先16-20', 'whole'],
  ['移転先 11 ー 15', 'whole'],
  ['提供先1-2', null],
  ['移転先9－16', null],
  ['提供先6', null],
  ['提供先は6～10である', null],
  ['6～10', null],
  ['電話 6～10', null],
])('%j as a heading of a run of blocks: %s', (text, found) => expect(index.rangeHeading(text)).toBe(found));
