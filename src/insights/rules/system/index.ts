import { z } from 'zod';
import { systemKey } from '../../../match/system-name.ts';
import { SYSTEM_RULE } from '../../systems/gather.ts';
import type { MeasuredRule } from '../types.ts';

/** Two names as documents print them. */
const given = z.tuple([z.string(), z.string()]);

const name: MeasuredRule = {
  id: SYSTEM_RULE,
  subject: 'system',
  title: 'システム：同じ名前',
  rule: '「システムの名称」が、全角・半角、空白、「サーバ」と「サーバー」のような長音、旧字体、かぎかっこ、箇条書きの番号を除いて同じとき、同じ名前とします。国のシステムは、よく使われる別の呼び名（「住基ネット」など）も同じとします。「（以下「…」という。）」は名前に含めません。',
  caution: '同じ名前でも、同じ製品や同じ契約のものとは限りません。違う名前でも、同じものを指すことがあります。',
  derive: (pair) => {
    const [one, other] = given.parse(pair);
    return systemKey(one) === systemKey(other) ? ['same'] : [];
  },
};

export const systemRules: readonly MeasuredRule[] = [name];
