/** A bound or weight of recognition. */
export interface Threshold {
  value: number;
  unit:
    | 'Jaccard index'
    | 'PDF points'
    | 'bands'
    | 'blank lines'
    | 'boxes'
    | 'cells'
    | 'cost'
    | 'digits'
    | 'groups'
    | 'heads'
    | 'items'
    | 'labels'
    | 'letters'
    | 'letters a page'
    | 'lines'
    | 'pages'
    | 'parts'
    | 'points'
    | 'rows'
    | 'share of the blocks'
    | 'share of the items'
    | 'share of the labels'
    | 'share of the letter pairs'
    | 'share of the letters'
    | 'share of the lines'
    | 'share of the pages'
    | 'share of the prints'
    | 'share of the statements'
    | 'share of the width'
    | 'statements'
    | 'times';
}

/** Those of one decision, by what they bound. */
export type Thresholds = Readonly<Record<string, Threshold>>;

/** The plain numbers of one decision. */
export const valuesOf = <Group extends Thresholds>(group: Group): { readonly [Name in keyof Group]: number } =>
  Object.fromEntries(Object.entries(group).map(([name, { value }]) => [name, value])) as Record<keyof Group, number>;
