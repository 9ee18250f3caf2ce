import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type WorkbookDesk, WorkbookRefused } from '#bridge/ports/workbook-desk.ts'
import type { WorkbookAnswer, WorkbookQuestion } from './answer-workbook.ts'

/** 50,000 rows take a tenth of it; what is stuck must not hold up the others. */
const MOST_MS = 60_000
/** The thread waits so long for another question: its libraries take longer to load than most workbooks to read. */
const IDLE_MS = 30_000
const MOST_MEGABYTES = 768
const TOO_MUCH = 'Buku kerja terlalu besar atau rusak; simpan hanya tabelnya sebagai .xlsx, lalu ulangi.'

/**
 * Reads workbooks in a thread of its own, one after another: the bridge goes on answering meanwhile, and a workbook made
 * to harm harms that thread alone. The thread ends when nobody asks for a while, and never keeps the program running.
 */
export function createWorkbookDesk(): WorkbookDesk {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const end = () => {
    thread?.terminate()
    thread = undefined
  }
  const askNow = async (question: WorkbookQuestion): Promise<WorkbookAnswer> => {
    clearTimeout(idle)
    thread ??= startThread()
    thread.ref()
    try {
      const answer = await answerOf(thread, question)
      thread.unref()
      idle = setTimeout(end, IDLE_MS).unref()
      return answer
    } catch (error) {
      end() // the next one begins with a thread that nothing went wrong in
      throw error
    }
  }
  const ask = async (question: WorkbookQuestion) => {
    const asked = last.then(() => askNow(question))
    last = asked.catch(() => {}) // who asked learns of it; the next question is another one
    const answer = await asked
    if ('refused' in answer) throw new WorkbookRefused(answer.refused)
    if ('failure' in answer) throw new Error(`workbook: ${answer.failure}`)
    return answer
  }
  const askBytes = async (question: WorkbookQuestion) => {
    const answer = await ask(question)
    if ('bytes' in answer) return answer.bytes
    throw new Error('workbook: another answer than was asked for')
  }
  return {
    async flows() {
      const answer = await ask({ ask: 'flows' })
      return 'flows' in answer ? answer.flows : []
    },
    async check(sent) {
      const answer = await ask({ ask: 'check', sent })
      if ('reading' in answer) return answer.reading
      throw new Error('workbook: another answer than was asked for')
    },
    annotate: (noted) => askBytes({ ask: 'annotate', noted }),
    template: (wanted) => askBytes({ ask: 'template', ...wanted }),
  }
}

function startThread(): Worker {
  return new Worker(new URL('./workbook-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
}

/** Fails with `WorkbookRefused` where the thread runs out of memory or time, for that is the workbook's doing. */
async function answerOf(thread: Worker, question: WorkbookQuestion): Promise<WorkbookAnswer> {
  const settled = new AbortController()
  const { signal } = settled
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new WorkbookRefused(TOO_MUCH)), MOST_MS)
  try {
    const answered = once(thread, 'message', { signal }) as Promise<[WorkbookAnswer]>
    const ended = once(thread, 'exit', { signal }).then(() => {
      throw new WorkbookRefused(TOO_MUCH)
    })
    thread.postMessage(question)
    const [answer] = await Promise.race([answered, ended, late.promise])
    return answer
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new WorkbookRefused(TOO_MUCH, { cause: error })
    throw error
  } finally {
    clearTimeout(timer)
    settled.abort()
  }
}
