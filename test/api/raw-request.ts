import { request } from 'node:http'
import type { Answer } from './office.ts'

export interface RawRequest {
  readonly port: number
  readonly method: string
  readonly path: string
  /** Names and values in turn, sent as they are: doubled ones stay doubled, and no `Host` is added. */
  readonly headers: readonly string[]
  readonly body?: string
}

export interface RawAnswer extends Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** One request exactly as written, which `fetch` would tidy up. A stream is left after its first bytes. */
export function rawRequest({ port, method, path, headers, body = '' }: RawRequest): Promise<RawAnswer> {
  const values = new Map<string, string[]>()
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2)
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, method, path, setHost: false, agent: false })
    for (const [name, each] of values) req.setHeader(name, each.length === 1 ? (each[0] ?? '') : each)
    req.on('response', (res) => {
      let text = ''
      const settle = () => {
        resolve({ status: res.statusCode ?? 0, text, headers: res.headers })
        req.destroy()
      }
      res.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
        if (res.headers['content-type']?.startsWith('text/event-stream')) settle()
      })
      res.on('end', settle)
    })
    req.on('error', reject)
    if (body !== '') req.setHeader('Content-Length', Buffer.byteLength(body))
    req.end(body)
  })
}
