/** Files of the site, by their path in it and the digest of what they are made from. */
export interface SearchOutputs {
  /** Whether a file stands as it was made from what has this digest. */
  keep: (path: string, inputs: string) => boolean;
  write: (path: string, inputs: string, content: Uint8Array) => void;
}

/** Puts a file that is made from inputs of this digest; `make` is only asked where it does not stand. */
export type PutFile = (path: string, inputs: string, make: () => Uint8Array) => void;

export const putInto =
  ({ keep, write }: SearchOutputs): PutFile =>
  (path, inputs, make) => {
    if (!keep(path, inputs)) write(path, inputs, make());
  };
