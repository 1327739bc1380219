/** Printed labels, options and boxes, and what they are in a form. */
export { findLabelAtStart, type LabelAtStart } from './label-at-start.ts';
export { splitLabel, takeMarker, type Marker, type PrintedLabel } from './marker.ts';
export { matchLabel, type LabelMatch } from './match-label.ts';
export { matchMark, matchOption, type MarkMatch, type OptionMatch } from './options.ts';
export { isRangeHeading } from './range-heading.ts';
