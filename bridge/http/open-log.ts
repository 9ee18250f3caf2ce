import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'

const ROTATE_AT_BYTES = 10_000_000
const ERROR_LEVEL = 50

export interface OpenLog {
  readonly log: Logger
  close(): void
}

/**
 * The log of a data folder, readable by its owner alone. A large one is put aside at the start, over the one before.
 * Lines are written within the same turn of the event loop, an error at once: those before a crash are the ones that
 * matter.
 */
export async function openLog(dataDir: string): Promise<OpenLog> {
  const file = join(dataDir, 'logs', 'bridge.log')
  const size = await stat(file).then(
    (found) => found.size,
    () => 0, // not written yet
  )
  if (size > ROTATE_AT_BYTES) await rename(file, `${file}.1`)
  const destination = pino.destination({ dest: file, mkdir: true, sync: true, mode: 0o600 })
  const lines = writeTogether((text) => destination.write(text))
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, lines)
  return {
    log,
    close() {
      lines.flush()
      destination.end()
    },
  }
}

/** What many requests say in one turn goes to the disk in one piece. */
function writeTogether(write: (text: string) => void) {
  let waiting = ''
  const flush = () => {
    if (waiting !== '') write(waiting)
    waiting = ''
  }
  return {
    [Symbol.for('pino.metadata')]: true,
    /** Set by pino before each line. */
    lastLevel: 0,
    write(line: string) {
      if (waiting === '') setImmediate(flush)
      waiting += line
      if (this.lastLevel >= ERROR_LEVEL) flush()
    },
    flush,
  }
}
