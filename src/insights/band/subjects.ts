import { pathOf } from '../../forms/keys.ts';
import type { FormNode, FormRole } from '../../forms/types.ts';
import type { BandSubject } from './types.ts';

/** Roles of the items that a subject is about, by themselves or as one of the items of their block. */
const ROLES: Partial<Record<FormRole, BandSubject>> = {
  outsourced: 'contractor',
  contractor: 'contractor',
  system: 'system',
  systems: 'system',
  place: 'place',
  passedOn: 'recipient',
  recipient: 'recipient',
};

const ownSubject = ({ role }: FormNode): BandSubject | null => (role === null ? null : (ROLES[role] ?? null));

/** What an item, or the block that it stands in, is about; null for everything else. */
export function subjectOf(node: FormNode): BandSubject | null {
  for (const above of [...pathOf(node)].reverse()) {
    const own = ownSubject(above);
    if (own !== null) return own;
    if (above.repeat !== 'block') continue;
    const [subject] = above.children.flatMap((child) => ownSubject(child) ?? []);
    if (subject !== undefined) return subject;
  }
  return null;
}
