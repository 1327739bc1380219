/** Addresses of pages that look at all assessments; `part` is the number of a page where one is not enough. */
const inPart = (path: string, part: number): string => (part === 1 ? path : `${path}${part}/`);

export const procedurePath = (id: string, part = 1): string => inPart(`/procedures/${id}/`, part);
export const fieldPath = (field: string, part = 1): string => inPart(`/fields/${field}/`, part);
/** The list of items; each has a page below the same path. */
export const fieldsPath = (part = 1): string => inPart('/fields/', part);
/** The list of bodies; each has a page below the same path, by its code. */
export const municipalitiesPath = (part = 1): string => inPart('/municipalities/', part);
export const contractorPath = (id: string): string => `/contractors/${id}/`;
export const contractorsPath = (part = 1): string => inPart('/contractors/', part);
export const systemsPath = (part = 1): string => inPart('/systems/', part);
/** A rule of findings with its list; `part` as above. */
export const findingPath = (rule: string, part = 1): string => inPart(`/findings/${rule}/`, part);
export const comparePath = (...ids: string[]): string =>
  `/compare/?${ids.map((id, at) => `${String.fromCharCode(97 + at)}=${id}`).join('&')}`;
/** Copied texts of all, or of one procedure. */
export const copiesPath = (procedure: string | null = null, part = 1): string =>
  inPart(procedure === null ? '/copies/' : `/copies/${procedure}/`, part);
