import { fork } from 'node:child_process'
import { once } from 'node:events'

type Answers = Readonly<Record<string, (given: never) => unknown>>

/** A part of a benchmark in a process of its own, so that it costs the others no time and no memory. */
export interface Program {
  /** Calls what the program answers to by that name. Rejects with its error, and when it has ended. */
  ask<Answer>(name: string, given?: unknown): Promise<Answer>
  end(): Promise<void>
}

/** Starts `file`, which must call `answerParent`. */
export function startProgram(file: URL, args: readonly string[]): Program {
  const child = fork(file, args, { execArgv: ['--expose-gc'], stdio: ['ignore', 2, 2, 'ipc'] })
  const gone = once(child, 'exit')
  const waiting = new Map<number, PromiseWithResolvers<never>>()
  let asked = 0
  child.on('message', ({ id, answer, error }: { id: number; answer?: never; error?: string }) => {
    const asking = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asking?.resolve(answer as never)
    else asking?.reject(new Error(error))
  })
  child.on('exit', () => {
    for (const asking of waiting.values()) asking.reject(new Error(`${file.pathname} has ended`))
  })
  return {
    ask(name, given) {
      asked += 1
      const asking = Promise.withResolvers<never>()
      waiting.set(asked, asking)
      child.send({ id: asked, name, given })
      return asking.promise
    },
    async end() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** What a program can be asked; a name that it does not know is an error there. */
export function answerParent(answers: Answers): void {
  process.on('message', async ({ id, name, given }: { id: number; name: string; given: never }) => {
    try {
      process.send?.({ id, answer: await answers[name]?.(given) })
    } catch (error) {
      process.send?.({ id, error: String(error) })
    }
  })
}

/** Bytes that the process holds once its rubbish is out and what the engine kept on stock is given back. */
export function heldBytes(): number {
  global.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  return process.memoryUsage().rss
}
