import { spawn } from 'node:child_process'

export interface ProgramEnd {
  readonly code: number
  readonly out: string
  readonly fault: string
}

/** Runs a program of the operating system with `input` on its stdin; undefined where this computer has no such program. */
export function runQuietly(
  program: string,
  args: readonly string[],
  input = '',
): Promise<ProgramEnd | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'pipe', windowsHide: true })
    let [out, fault] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      fault += text
    })
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve({ code: code ?? 1, out, fault }))
    // A program that ended without reading closes its end first.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
