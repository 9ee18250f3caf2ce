import { parentPort } from 'node:worker_threads'
import { answerWorkbook, type WorkbookAnswer, type WorkbookQuestion } from './answer-workbook.ts'

/** Runs as a thread of its own: answers each question that it is given, one after another. */
parentPort?.on('message', async (question: WorkbookQuestion) => {
  const answer: WorkbookAnswer = await answerWorkbook(question).catch((error: unknown) => ({
    failure: error instanceof Error ? (error.stack ?? error.message) : 'thrown value',
  }))
  parentPort?.postMessage(answer)
})
