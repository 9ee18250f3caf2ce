import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { encodeLine, journalStart } from '#bridge/storage/embedded/journal-line.ts'
import { partFile } from '#bridge/storage/embedded/journal-parts.ts'
import { keyedForm } from '#bridge/storage/embedded/line-form.ts'
import { openVault } from '#bridge/storage/embedded/person-vault.ts'
import { storeFiles } from '#bridge/storage/embedded/store-files.ts'
import { writeSecret } from '#bridge/storage/embedded/write-secret.ts'
import { usualSizes } from '#bridge/storage/state/store-sizes.ts'
import type { NewEvent } from '#shared/schema/event.ts'
import type { Subject } from '#shared/schema/subject.ts'
import { seeded } from '../../faults/seeded.ts'
import { lifeOfCase } from './life-of-case.ts'

export interface MadeOffice {
  readonly folder: string
  readonly cases: number
  readonly events: number
}

/** Of a hundred cases this many are still on their way at the end. */
const openShare = 10
const flushBytes = 4 * 1024 * 1024
const startedAt = Date.parse('2024-01-02T01:00:00Z')
/** The office has been at work for so long when the last event happens. */
const spanMs = 2.5 * 365 * 24 * 3600 * 1000

/**
 * Writes the journal of an office into an empty folder, byte for byte as the store would have written it in years: the
 * open cases take turns, each with its next step. The same each time but for the keys.
 */
export async function makeOffice(folder: string, cases: number): Promise<MadeOffice> {
  const files = storeFiles(folder)
  const secret = randomBytes(32)
  await writeSecret(files.chainKey, secret)
  const form = keyedForm(secret)
  const vault = await openVault(files)
  const random = seeded(cases)
  const tickMs = spanMs / (cases * 30)

  mkdirSync(files.parts, { recursive: true, mode: 0o700 })
  let descriptor = openSync(files.journal, 'w', 0o600)
  let [part, partBytes, seq, prev] = [1, 0, 0, journalStart.hash]
  let waiting: string[] = []
  let waitingBytes = 0
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''))
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
    waiting = []
    waitingBytes = 0
  }
  const write = async (events: readonly NewEvent[], subjects: readonly Subject[]): Promise<void> => {
    if (partBytes >= usualSizes.partBytes) {
      flush()
      closeSync(descriptor)
      renameSync(files.journal, partFile(files.parts, part++))
      descriptor = openSync(files.journal, 'w', 0o600)
      partBytes = 0
    }
    if (subjects.length > 0) await vault.reserve(subjects)
    const { commandId = '', at = '' } = events[0] ?? {}
    const sealed = subjects.map((subject) => vault.seal(subject))
    const body = { seq: seq + 1, group: seq + 1, commandId, prev, at, events: [...events], subjects: sealed }
    const { line, hash } = encodeLine(body, form)
    seq += events.length
    prev = hash
    waiting.push(line)
    partBytes += Buffer.byteLength(line)
    waitingBytes += line.length
    if (waitingBytes >= flushBytes) flush()
  }

  const atOnce = Math.ceil((cases * openShare) / 100)
  const underway: ReturnType<typeof lifeOfCase>[] = []
  let opened = 0
  for (let tick = 0; ; tick++) {
    if (underway.length < atOnce && opened < cases) underway.push(lifeOfCase(++opened, random))
    const at = new Date(startedAt + tick * tickMs).toISOString()
    const place = Math.floor(random() * underway.length)
    const life = underway[place]
    if (!life || (opened === cases && underway.length < atOnce)) break
    const next = life.next(at)
    const { value } = next
    if (next.done || !value) {
      underway[place] = underway.at(-1) as (typeof underway)[number]
      underway.pop()
      if (opened === cases) break
      continue
    }
    await write(value.events, value.subjects)
  }
  flush()
  closeSync(descriptor)
  await vault.close()
  return { folder, cases, events: seq }
}
