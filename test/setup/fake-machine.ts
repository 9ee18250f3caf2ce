import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SetupTools } from '../../scripts/setup.mjs'
import type { Machine } from '../../scripts/this-machine.mjs'

export interface FakeMachine extends SetupTools {
  /** Every command that set-up has run, as one line each. */
  commands: string[]
  /** Every line that set-up has said. */
  lines: string[]
  /** Puts a file on the machine; an executable one unless its content says otherwise. */
  put(path: string, content?: string): string
}

/** A computer of its own, for one test, below a temporary folder: no command really runs, `answer` answers. */
export function fakeMachine(
  changes: Partial<Machine> = {},
  answer: (command: string) => { code: number; output: string } = () => ({ code: 0, output: '' }),
): FakeMachine {
  const fileRoot = mkdtempSync(join(tmpdir(), 'langkah-machine-'))
  onTestFinished(() => rmSync(fileRoot, { recursive: true, force: true }))
  const commands: string[] = []
  const lines: string[] = []
  const put = (path: string, content = '#!/bin/sh\n'): string => {
    const file = join(fileRoot, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
    chmodSync(file, 0o755)
    return file
  }
  const root = join(fileRoot, 'clone')
  put('clone/package-lock.json', '{}')
  put('clone/node_modules/.package-lock.json', '{}')
  const npm = put('usr/lib/node_modules/npm/bin/npm-cli.js')
  return {
    root,
    machine: {
      platform: 'linux',
      arch: 'x64',
      env: { PATH: '/usr/bin', npm_execpath: npm },
      home: '/home/rina',
      isRoot: false,
      execPath: put('usr/bin/node'),
      nodeVersion: '20.20.2',
      fileRoot,
      ...changes,
    },
    run: async (command, args) => {
      const line = [command, ...args].join(' ').replaceAll(`${fileRoot}/`, '/')
      commands.push(line)
      return answer(line)
    },
    say: (line) => lines.push(line),
    commands,
    lines,
    put,
  }
}
