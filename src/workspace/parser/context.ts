import type { CheckContext } from '../../assessment/check.ts';
import { findMunicipality, isValidCode, type Municipality } from '../../registry/municipality.ts';

/** What the check of an assessment knows of the lists of its content folder; may go from thread to thread. */
export interface ParserData {
  municipalities: Municipality[];
  /** Ids. */
  procedures: string[];
  /** The year of the check, for days that have not come. */
  thisYear: number;
}

export function contextOf({ municipalities, procedures, thisYear }: ParserData): CheckContext {
  return {
    isValidCode,
    hasMunicipality: (code) => findMunicipality(code, municipalities) !== null,
    procedures: new Set(procedures),
    thisYear,
  };
}
