import type { Basis } from '../../../compare/editions/types.ts';

/** The rule that what two editions prove of a change is shown by, `edition-undeclared`. */
export const editionRule = (basis: Basis): string => `edition-${basis}`;
