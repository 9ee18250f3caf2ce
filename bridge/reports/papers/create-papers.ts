import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Papers } from '#bridge/ports/papers.ts'
import type { PaperWorkerAnswer, PaperWorkerJob } from './paper-worker.ts'

/** Longer takes no paper that anybody wants to read; what is stuck must not hold up the others. */
const MOST_MS = 120_000
/** The thread waits so long for another paper: its libraries take longer to load than a paper to set. */
const IDLE_MS = 10_000
const MOST_MEGABYTES = 768

/**
 * Sets papers in a thread of its own, one after another: the bridge goes on answering meanwhile. The thread ends when
 * nobody wants a paper for a while, and never keeps the program running.
 */
export function createPapers(): Papers {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const end = () => {
    worker?.terminate()
    worker = undefined
  }
  const printOne = async (job: PaperWorkerJob): Promise<Uint8Array> => {
    clearTimeout(idle)
    worker ??= startWorker()
    worker.ref()
    try {
      const answer = await answerOf(worker, job)
      if ('failure' in answer) throw new Error(`paper ${job.paper.paper} was not set: ${answer.failure}`)
      worker.unref()
      idle = setTimeout(end, IDLE_MS).unref()
      return answer.bytes
    } catch (error) {
      end() // the next one begins with a thread that nothing went wrong in
      throw error
    }
  }
  return {
    print(paper, kop) {
      const printed = last.then(() => printOne({ paper, kop }))
      last = printed.catch(() => {}) // who asked for it learns of it; the next one is another paper
      return printed
    },
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./paper-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
}

/** Rejects where the thread fails, ends, or takes too long. */
async function answerOf(worker: Worker, job: PaperWorkerJob): Promise<PaperWorkerAnswer> {
  const settled = new AbortController()
  const { signal } = settled
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('the paper took too long')), MOST_MS)
  try {
    const answered = once(worker, 'message', { signal }) as Promise<[PaperWorkerAnswer]>
    const ended = once(worker, 'exit', { signal }).then(() => {
      throw new Error('the thread ended')
    })
    worker.postMessage(job)
    const [answer] = await Promise.race([answered, ended, late.promise])
    return answer
  } finally {
    clearTimeout(timer)
    settled.abort()
  }
}
