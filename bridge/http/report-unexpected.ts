import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'

/**
 * Writes an error that nobody expected to the log and gives it a code short enough for the telephone. The message
 * stays out, for it may quote what a person sent; name, system code and place in our code are enough to find it.
 */
export function reportUnexpected(log: Logger, error: Error): string {
  const errorId = randomBytes(3).toString('hex').toUpperCase()
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  log.error({ errorId, error: error.name, code, at: frames.slice(0, 8).map((line) => line.trim()) })
  return errorId
}
