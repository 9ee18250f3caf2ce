/** What Firefox answered to a command of WebDriver BiDi; each caller knows the shape of his own. */
type Answer = Record<string, unknown>

export interface Bidi {
  /**
   * One command of WebDriver BiDi.
   * @throws {Error} with Firefox's own words
   */
  send<Result = Answer>(method: string, params?: object): Promise<Result>
  close(): void
}

interface Message {
  readonly id?: number
  readonly type: string
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
}

/** Speaks WebDriver BiDi with a Firefox that listens at `ws://127.0.0.1:PORT`, over Node's own WebSocket. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    const asked = message.id === undefined ? undefined : waiting.get(message.id)
    if (!asked) return
    waiting.delete(message.id ?? 0)
    if (message.type === 'error') asked.reject(new Error(`${message.error}: ${message.message}`))
    else asked.resolve(message.result)
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed its line'))
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}`)))
  })
  return {
    send<Result>(method: string, params: object = {}) {
      last += 1
      const asked = Promise.withResolvers<unknown>()
      waiting.set(last, asked)
      socket.send(JSON.stringify({ id: last, method, params }))
      return asked.promise as Promise<Result>
    },
    close: () => socket.close(),
  }
}
