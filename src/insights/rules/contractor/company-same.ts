import { z } from 'zod';
import { isSameCompany } from '../../../registry/contractors/compare-contractors.ts';
import { programDirectory } from '../../../registry/contractors/directory.ts';
import type { MeasuredRule } from '../types.ts';

/** The 委託先名 of two places, as printed. */
const given = z.strictObject({ one: z.string(), other: z.string() });

/** Whether two texts of 委託先名 mean the same companies: `同じ会社`. */
export const companySame: MeasuredRule = {
  id: 'company-same',
  subject: 'contractor',
  title: '同じ会社',
  rule: '二つの委託先名を同じ会社とするのは、全角・半角、空白、「・」「ー」、小さい仮名、「株式会社」と「㈱」やその位置、支店名だけが違うとき、ローマ字をその読み（エヌ・ティ・ティ）で書いたとき、会社の一覧に略称・旧社名として登録されているときです。',
  caution: '同じ商号の別の会社があるかもしれません。名称が似ているだけの会社は同じとせず、「似た名前」として示します。',
  derive: (value) => {
    const { one, other } = given.parse(value);
    return isSameCompany(one, other, programDirectory()) ? ['同じ会社'] : [];
  },
};
