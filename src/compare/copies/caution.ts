/** What no statement about copied texts proves. */
export const COPIES_CAUTION =
  '国のひな形や、同じシステムを使う団体の共同の案文がもとになっていることが多く、同じ文だからといって、その団体が検討していないとは限りません。';
