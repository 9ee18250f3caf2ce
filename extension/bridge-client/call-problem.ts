import type { CallProblem } from '../settings/link-problem.ts'
import { WrongAnswer } from './check-answer.ts'

/**
 * What an error that `fetch` or `checkAnswer` threw says of the line; undefined where it is a fault of ours. `fetch`
 * gives a `TypeError` where nobody listens, and the same where the browser forbids the way.
 */
export function callProblem(error: unknown): CallProblem | undefined {
  if (error instanceof WrongAnswer) return error.problem
  if (error instanceof TypeError) return 'not-running'
  const isLate =
    error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')
  return isLate ? 'network' : undefined
}
