import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlainBody } from '#bridge/storage/embedded/journal-body.ts'
import { encodeLine, journalStart } from '#bridge/storage/embedded/journal-line.ts'
import { plainForm } from '#bridge/storage/embedded/line-form.ts'
import { aPerson, caseOpened, numberTaken } from './store-events.ts'
import { storeFolder } from './store-folder.ts'

/** A folder as the first format left it: `count` lines chained by SHA-256 alone, and the head that knows them. */
export async function plainFolder(count: number): Promise<string> {
  const folder = await storeFolder()
  const lines: string[] = []
  let prev = journalStart.hash
  for (let n = 1; n <= count; n++) {
    const commandId = `c${n}`
    const caseId = `berkas-${n}`
    const body: Omit<PlainBody, 'v'> = {
      seq: n * 2 - 1,
      commandId,
      prev,
      at: '2026-11-23T01:00:00.000Z',
      events: [numberTaken(commandId, n), caseOpened(commandId, caseId)],
      subjects: [aPerson(`orang-${caseId}`)],
    }
    const { line, hash } = encodeLine(body, plainForm)
    lines.push(line)
    prev = hash
  }
  const bytes = Buffer.from(lines.join(''))
  const head = { format: 1, seq: count * 2, journal: { bytes: bytes.length, hash: prev } }
  await writeFile(join(folder, 'journal.jsonl'), bytes)
  await writeFile(join(folder, 'head.json'), JSON.stringify(head))
  return folder
}
