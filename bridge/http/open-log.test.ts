import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLog } from './open-log.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'langkah-log-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

const targets = async () => {
  const text = await readFile(join(dataDir, 'logs', 'bridge.log'), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line).target)
}

test('lines come to the disk by themselves, and the rest when the log is closed', async () => {
  const { log, close } = await openLog(dataDir)
  log.info({ target: 'satu' })
  await vi.waitFor(async () => expect(await targets()).toEqual(['satu']))
  log.info({ target: 'dua' })
  close()
  expect(await targets()).toEqual(['satu', 'dua'])
})

test('an error takes the lines before it along at once', async () => {
  const { log, close } = await openLog(dataDir)
  log.info({ target: 'satu' })
  log.error({ target: 'galat' })
  expect(await targets()).toEqual(['satu', 'galat'])
  close()
})

test('a line that comes after the log was closed does no harm', async () => {
  const { log, close } = await openLog(dataDir)
  close()
  log.info({ target: 'terlambat' })
  log.error({ target: 'galat terlambat' })
  expect(await targets()).toEqual([])
})

test('a process that falls over leaves its last lines', async () => {
  const openLogFile = JSON.stringify(new URL('open-log.ts', import.meta.url))
  const program = `
    const { openLog } = await import(${openLogFile})
    const { log } = await openLog(${JSON.stringify(dataDir)})
    log.info({ target: 'satu' })
    throw new Error('jatuh')`
  const fell = new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', program], (error) => resolve(error?.code))
  })
  expect(await fell).toBe(1)
  expect(await targets()).toEqual(['satu'])
})
