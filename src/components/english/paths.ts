/** The English page of a body. */
export const englishBodyPath = (code: string): string => `/en/municipalities/${code}/`;
