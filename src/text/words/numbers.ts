/** 1234567 → 1,234,567 */
export const number = (value: number): string => value.toLocaleString('ja-JP');
