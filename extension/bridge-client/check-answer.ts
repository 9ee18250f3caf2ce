import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol-version.ts'
import type { CallProblem } from '../settings/link-problem.ts'

/** What answered is not the office's server, or not one that we understand. */
export class WrongAnswer extends Error {
  readonly problem: Extract<CallProblem, 'version-mismatch' | 'other-program'>
  constructor(problem: WrongAnswer['problem']) {
    super(problem)
    this.problem = problem
  }
}

/** Lets an answer of the office's server pass; throws `WrongAnswer` for any other. */
export function checkAnswer<T extends { readonly headers: Headers }>(response: T): T {
  const said = response.headers.get(PROTOCOL_HEADER)
  if (said === null) throw new WrongAnswer('other-program')
  if (said !== String(PROTOCOL_VERSION)) throw new WrongAnswer('version-mismatch')
  return response
}
