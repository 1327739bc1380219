/** A fault in the data of the forms, with file, line, place in the file, cause and remedy. It is a fault of this project, not of a user's content. */
export class FormDataError extends Error {
  override name = 'FormDataError';

  /**
   * @param at file and line, such as `src/forms/juten.yaml:34`
   * @param path place in the file, such as `sections[1].children[0].options`; '' for the whole file
   * @param problem what is wrong and what to do, in whole sentences
   */
  constructor(at: string, path: string, problem: string) {
    super([at, path, problem].filter((part) => part !== '').join('  '));
  }
}
