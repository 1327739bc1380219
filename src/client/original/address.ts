/** Parameter of the address that holds the switch. */
export const NAME = 'original';
