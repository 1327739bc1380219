import type { SummaryDisplay } from '../../summary/questions.ts';

/** The rule that lines of the summary are shown by, `summary-names`. */
export const summaryRule = (display: SummaryDisplay): string => `summary-${display}`;
