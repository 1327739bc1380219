/** What a dashed box of the picture means, said where there is one. */
export const UNCLEAR_BOXES = '破線は、○が判読できないものです。';
