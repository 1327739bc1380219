import type { FormNode } from '../../forms/types.ts';
import { fold } from '../../text/fold.ts';

/** A range of numbers that an item lets choose: 10人以上50人未満, 1万人以上10万人未満, 1,000人未満（任意実施）. */
const RANGE = /^(?<from>[0-9,]+)(?<ten>万)?(?:人|項目|件|世帯)?(?:(?<above>以上)|未満)/u;

/** A printed choice without what bears no meaning: spaces, brackets of the box, a remark behind it. */
const plain = (text: string): string =>
  fold(text)
    .replace(/^[[(]|[\])]$/gu, '')
    .replace(/\(.*$/u, '');

/** Where a range begins; null for what is no range. */
function lowest(text: string): number | null {
  const groups = RANGE.exec(plain(text))?.groups;
  if (groups === undefined) return null;
  if (groups['above'] === undefined) return 0;
  return Number((groups['from'] ?? '').replaceAll(',', '')) * (groups['ten'] === undefined ? 1 : 10_000);
}

/** Whether the chosen range of numbers is a higher or a lower one; null where a side is none of the ranges that the form prints. */
export function rangeDirection({ options }: FormNode, before: string, after: string): '上がった' | '下がった' | null {
  const known = new Set(options.map(plain));
  if (!known.has(plain(before)) || !known.has(plain(after))) return null;
  const [left, right] = [lowest(before), lowest(after)];
  if (left === null || right === null || left === right) return null;
  return right > left ? '上がった' : '下がった';
}
