import { parentPort } from 'node:worker_threads'
import type { Paper } from '#bridge/ports/papers.ts'
import type { Kop } from '#shared/papers/kop.ts'
import { setPaper } from './set-paper.ts'

/** What the thread is asked for, one at a time. */
export interface PaperWorkerJob {
  readonly paper: Paper
  readonly kop: Kop
}

export type PaperWorkerAnswer = { readonly bytes: Uint8Array } | { readonly failure: string }

/** Runs as a thread of its own: sets each paper it is given and answers with its bytes. */
parentPort?.on('message', async ({ paper, kop }: PaperWorkerJob) => {
  parentPort?.postMessage(await answerTo(paper, kop))
})

async function answerTo(paper: Paper, kop: Kop): Promise<PaperWorkerAnswer> {
  try {
    return { bytes: Uint8Array.from(await setPaper(paper, kop)) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : 'thrown value' }
  }
}
