import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'

const ROTATE_AT_BYTES = 10_000_000
const ERROR_LEVEL = 50
/** So long a line waits for others: each trip to the disk costs a call more than its line does. */
const WAIT_MS = 100

export interface OpenLog {
  readonly log: Logger
  close(): void
}

/**
 * The log of a data folder, readable by its owner alone. A large one is put aside at the start, over the one before.
 * Lines are written together, some times a second. An error takes those before it along at once, and so does the end
 * of the process however it comes, short of a kill: the lines before a crash are the ones that matter.
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
  process.on('exit', lines.flush)
  return {
    log,
    close() {
      process.off('exit', lines.flush)
      lines.end()
      destination.end()
    },
  }
}

function writeTogether(write: (text: string) => void) {
  let waiting = ''
  let due: NodeJS.Timeout | undefined
  let isEnded = false
  const flush = () => {
    clearTimeout(due)
    if (waiting !== '') write(waiting)
    waiting = ''
  }
  return {
    [Symbol.for('pino.metadata')]: true,
    /** Set by pino before each line. */
    lastLevel: 0,
    write(line: string) {
      // A caller may hang up after the server has gone: that line has nowhere to go, and the stream would throw.
      if (isEnded) return
      if (waiting === '') due = setTimeout(flush, WAIT_MS).unref()
      waiting += line
      if (this.lastLevel >= ERROR_LEVEL) flush()
    },
    flush,
    end() {
      flush()
      isEnded = true
    },
  }
}
