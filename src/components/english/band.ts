const NUMBER = '(?<n>[\\d,，]+)(?<unit>万)?人';
const BAND = new RegExp(
  `^(?:${NUMBER.replace('<n>', '<from>').replace('<unit>', '<fromUnit>')}以上)?(?:${NUMBER.replace('<n>', '<to>').replace('<unit>', '<toUnit>')}未満)?(?<voluntary>[（(]任意実施[）)])?$`,
  'u',
);
const TEN_THOUSAND = 10_000;

const valueOf = (digits: string, unit: string | undefined): string =>
  (Number(digits.replace(/[,，]/gu, '')) * (unit === undefined ? 1 : TEN_THOUSAND)).toLocaleString('en');

/** A number of people as the forms offer it: 1万人以上10万人未満 is “10,000 to under 100,000 people”; null for other words. */
export function bandInEnglish(text: string): string | null {
  const { from, fromUnit, to, toUnit, voluntary } =
    BAND.exec(text.normalize('NFKC').replace(/\s+/gu, ''))?.groups ?? {};
  const [low, high] = [
    from === undefined ? null : valueOf(from, fromUnit),
    to === undefined ? null : valueOf(to, toUnit),
  ];
  if (low === null && high === null) return null;
  const words =
    low === null ? `under ${high} people` : high === null ? `${low} people or more` : `${low} to under ${high} people`;
  return voluntary === undefined ? words : `${words} (assessed voluntarily)`;
}
