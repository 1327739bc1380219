import { OFFICES, type Office } from '../registry/offices.ts';
import { nfkc } from '../text/fold.ts';
import type { Metadata } from './metadata.ts';
import type { ImportContext } from './types.ts';

/**
 * The office of a body that the metadata or the name of an authority gives; null for its head. Where the name is not understood as one of
 * this body (its code is then given by the metadata), the office is the one that ends it: 教育委員会.
 */
export function findOffice(
  meta: Pick<Metadata, 'office'> | null,
  authority: string | null,
  code: string,
  context: Pick<ImportContext, 'findAuthorities'>,
): Office | null {
  const given = OFFICES.find(({ id }) => id === meta?.office);
  if (given !== undefined) return given;
  if (authority === null) return null;
  const found = context.findAuthorities(authority).find(({ body }) => body.code === code);
  if (found !== undefined) return found.office;
  const name = nfkc(authority).replace(/\s+/gu, '');
  return OFFICES.find((office) => name.endsWith(office.name)) ?? null;
}
