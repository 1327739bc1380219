import { LoadError } from '../search/engines/load-error.ts';

/** Loads JSON. Throws a LoadError where no answer comes or it is not what was asked for. */
export async function loadJson<Json>(address: string): Promise<Json> {
  const response = await fetch(address).catch(() => null);
  if (response?.ok !== true) throw new LoadError(address, response?.status ?? null);
  return response.json() as Promise<Json>;
}
