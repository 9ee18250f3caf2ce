// @ts-check

/** Something that only a person can put right. The message is one sentence that ends with the next action. */
export class SetupProblem extends Error {
  /**
   * @param {string} sentence
   * @param {string} [details] what the failing tool said; shown with --debug only
   */
  constructor(sentence, details = '') {
    super(sentence)
    this.name = 'SetupProblem'
    this.details = details
  }
}
