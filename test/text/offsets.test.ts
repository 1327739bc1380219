import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { foldWithOffsets } from '../../src/text/offsets.ts';

describe('foldWithOffsets', () => {
  it.each([
    ['Ａ　ｂ', 'ab', [1, 3]],
    ['㈱甲', '(株)甲', [1, 1, 1, 2]],
    // A letter outside the basic plane is two units long on both sides.
    ['𠮷田', '𠮷田', [2, 2, 3]],
    ['', '', []],
  ])('%s', (text, folded, ends) => expect(foldWithOffsets(text, fold)).toEqual({ folded, ends }));
});
