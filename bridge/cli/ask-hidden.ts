import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CliRefusal } from './cli-io.ts'

/** Asks at the terminal and shows nothing of what is typed, not even its length. */
export function askHidden(question: string): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true })
  process.stderr.write(question)
  return new Promise((resolve, reject) => {
    lines.once('line', resolve)
    lines.once('close', () => reject(new CliRefusal('Dibatalkan; tidak ada yang berubah.')))
    lines.once('SIGINT', () => lines.close())
  }).finally(() => {
    process.stderr.write('\n')
    lines.close()
  }) as Promise<string>
}
