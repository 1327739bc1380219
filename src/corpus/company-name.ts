import { fold } from '../text/fold.ts';

const FORMS =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般財団法人|公益財団法人|財団法人|一般社団法人|公益社団法人|社団法人|社会福祉法人|独立行政法人|地方独立行政法人|医療法人|特定非営利活動法人|協同組合|企業組合|組合|機構|連合会|協会|センター|公社|事業団/u;
const SHORT: [pattern: RegExp, form: string][] = [
  [/\(株\)|㈱/gu, '株式会社'],
  [/\(有\)|㈲/gu, '有限会社'],
  [/\(同\)/gu, '合同会社'],
  [/\(一財\)/gu, '一般財団法人'],
  [/\(一社\)/gu, '一般社団法人'],
  [/\(公財\)/gu, '公益財団法人'],
];

/** A company's name with width, blanks and ㈱ / （株） made one; what is compared, never shown. */
export function foldCompany(name: string): string {
  return SHORT.reduce((text, [pattern, form]) => text.replace(pattern, form), fold(name)).replace(/[・.,、。]/gu, '');
}

/** Whether a text is the name of a company or body and nothing else. */
export function isCompanyName(text: string): boolean {
  const folded = foldCompany(text);
  return folded.length <= 40 && FORMS.test(folded) && !/[。」]|する|した|及び|により/u.test(text);
}
