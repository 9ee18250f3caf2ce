/** The phone page cannot be opened; the message is a sentence for the person at the computer. */
export class PhoneProblem extends Error {
  override readonly name = 'PhoneProblem'
}
