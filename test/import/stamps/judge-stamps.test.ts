import { describe, expect, test } from 'vitest';
import { loadForm } from '../../../src/forms/load.ts';
import { judgeStamps } from '../../../src/import/stamps/judge-stamps.ts';
import type { TakenStamp } from '../../../src/import/types.ts';

const stamp = (month: string | null, form: string | null, at = 3): TakenStamp => ({
  printed: `[${month ?? ' 年 月'} ${form ?? '様式'}]`,
  month,
  form,
  lines: [at, at],
});
const judge = (...stamps: TakenStamp[]) => {
  const { formVersion, parts, doubts } = judgeStamps(stamps, loadForm('juten'));
  return { formVersion, kinds: parts.map(({ kind }) => kind), codes: doubts.map(({ code }) => code), parts };
};

describe('the version of a form', () => {
  test('is what its stamp says, however often', () => {
    expect(judge()).toMatchObject({ formVersion: null, kinds: [], codes: [] });
    expect(judge(stamp('平成30年5月', '様式3'))).toMatchObject({
      formVersion: '平成30年5月',
      kinds: ['line'],
      codes: [],
    });
    expect(judge(stamp('平成30年5月', '様式3'), stamp('平成30年5月', '様式3', 40))).toMatchObject({
      formVersion: '平成30年5月',
      kinds: ['line', 'line'],
      codes: [],
    });
  });

  test.each<[string, TakenStamp[], string | null, string[], RegExp]>([
    ['a month that cannot be read', [stamp(null, '様式3')], null, ['stray'], /読み取れません/u],
    ['a number that cannot be read', [stamp('平成30年5月', null)], null, ['stray'], /読み取れません/u],
    [
      'the stamp of another form',
      [stamp('平成30年5月', '様式4')],
      null,
      ['stray'],
      /「\[平成30年5月 様式4\]」.*重点項目評価書（様式3）/u,
    ],
    [
      'two stamps that differ',
      [stamp('平成26年4月', '様式3'), stamp('平成30年5月', '様式3', 9)],
      null,
      ['stray', 'stray'],
      /互いに違います/u,
    ],
    [
      'a damaged one beside a whole one',
      [stamp('平成30年5月', '様式3'), stamp(null, null, 9)],
      '平成30年5月',
      ['line', 'stray'],
      /読み取れません/u,
    ],
  ])('of %s: the words are set aside with the reason', (_, stamps, formVersion, kinds, why) => {
    const judged = judge(...stamps);
    expect(judged).toMatchObject({ formVersion, kinds, codes: [] });
    expect(judged.parts.flatMap((part) => (part.kind === 'stray' ? [part.why.ja] : [])).join()).toMatch(why);
  });

  test('that is not known is kept, with a doubt', () => {
    const { formVersion, doubts } = judgeStamps([stamp('平成30年6月', '様式3', 12)], loadForm('juten'));
    expect(formVersion).toBe('平成30年6月');
    expect(doubts).toMatchObject([{ line: 12, code: 'form-version' }]);
    expect(doubts[0]?.message.ja).toContain('「平成30年6月」');
    expect(doubts[0]?.message.ja).toContain('平成26年4月、平成30年5月、令和6年10月');
  });
});
