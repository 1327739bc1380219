/** A sentence with its 。, which may hold 。 of its own in 「」. */
const SENTENCE = /(?:「[^」]*」|[^。「])+。?|「/gu;

/**
 * A message without what it asks of those who keep the document (…してください。); a message that only asks stands as it is. `種類が読めません。
 * 原本を確認してください。` → `種類が読めません。`
 */
export function forReaders(message: string): string {
  const sentences = message.match(SENTENCE) ?? [];
  const kept = sentences.filter((sentence) => !/(?:ください|下さい)。?\s*$/u.test(sentence)).join('');
  return kept.trim() === '' ? message : kept;
}
