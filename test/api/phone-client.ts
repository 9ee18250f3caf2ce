import { Agent, request } from 'node:https'
import type { RawAnswer } from './raw-request.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

interface Sent {
  /** Instead of, or beside, what a browser sends; undefined = not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

/** A phone's browser: it keeps its connection and the cookies of the page, follows nothing by itself, and trusts the office's certificate. */
export interface PhoneClient {
  get(path: string, sent?: Sent): Promise<RawAnswer>
  post(path: string, fields: Fields, sent?: Sent): Promise<RawAnswer>
  send(method: string, path: string, sent: Sent & { readonly body?: string }): Promise<RawAnswer>
  signIn(account: string, password: string): Promise<RawAnswer>
  cookies: Map<string, string>
}

export function phoneClient(url: string, ca: string): PhoneClient {
  const { hostname, port, host, origin } = new URL(url)
  const cookies = new Map<string, string>()
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const send: PhoneClient['send'] = (method, path, { headers = {}, body = '' }) =>
    new Promise((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const all = { Host: host, ...(cookie && { Cookie: cookie }), ...headers }
      const wanted = Object.entries(all).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      )
      const req = request({ hostname, port, method, path, ca, agent, setHost: false })
      for (const [name = '', value = ''] of wanted) req.setHeader(name, value)
      req.on('error', reject)
      req.on('response', (res) => {
        let text = ''
        res.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        res.on('end', () => {
          for (const line of res.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
            if (value === '') cookies.delete(name)
            else cookies.set(name, value)
          }
          resolve({ status: res.statusCode ?? 0, text, headers: res.headers })
        })
      })
      req.end(body)
    })
  const client: PhoneClient = {
    cookies,
    send,
    get: (path, sent = {}) => send('GET', path, sent),
    post(path, fields, { headers = {} } = {}) {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((each) => [name, each]),
      )
      const body = new URLSearchParams(pairs as [string, string][]).toString()
      const usual = {
        Origin: origin,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(Buffer.byteLength(body)),
      }
      return send('POST', path, { headers: { ...usual, ...headers }, body })
    },
    signIn: (akun, sandi) => client.post('/masuk', { akun, sandi }),
  }
  return client
}

/** The hidden fields of the one form on a page that leads to an act. */
export function carried({ text }: RawAnswer): Record<string, string> {
  const inputs = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, asRead(value)]))
}

function asRead(markup: string): string {
  return markup.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}
