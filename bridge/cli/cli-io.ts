/** How a command speaks: results on stdout, everything else on stderr. */
export interface CliIo {
  /** `--json` was given: stdout holds exactly one JSON document. */
  readonly json: boolean
  readonly debug: boolean
  /** The data folder, as an absolute path; it need not exist. */
  readonly dataDir: string
  /** The present moment in epoch milliseconds. */
  now(): number
  /** The result of the command: the value as JSON, or the text a person reads. Once a run. */
  out(value: unknown, human: () => string): void
  /** What a person types at the terminal without its being shown; refused where there is no terminal. */
  askHidden(question: string): Promise<string>
  /** A sentence beside the result, on stderr. */
  note(sentence: string): void
  /** The command did its work and the answer is bad news: exit 1 without another sentence. */
  failed(): void
}

/** The command cannot be done: one sentence on stderr naming the place and the next action, exit 1. */
export class CliRefusal extends Error {
  override readonly name = 'CliRefusal'
}

/** The command was written wrongly (an argument that cannot be read): one sentence on stderr, exit 2. */
export class CliWrongUse extends Error {
  override readonly name = 'CliWrongUse'
}
