import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rawRequest } from '../api/raw-request.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { aJpeg, aPdf, aPng } from '../samples/some-documents.ts'
import { type BridgeProcess, startBridgeProcess } from './bridge-process.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { seeded } from './seeded.ts'

const random = seeded(15)
const below = (limit: number) => Math.floor(random() * limit)
const MOST_MS = 2000
const MOST_GROWTH = 100 * 1024 * 1024

const types = ['application/pdf', 'image/jpeg', 'image/png']
const zip = Buffer.concat([
  Buffer.from(`PK\x03\x04${'.'.repeat(30)}PK\x01\x02${'.'.repeat(42)}PK\x05\x06`),
  Buffer.alloc(18),
])
const others = [
  zip,
  Buffer.from('MZ\x90\0', 'latin1'),
  Buffer.from('<!doctype html><script>alert(1)</script>'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  Buffer.from('GIF89a'),
  Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'),
  Buffer.alloc(0),
  Buffer.alloc(1_000_000),
]

/** A body that is not what it says, with what it says it is. */
function lie(): { bytes: Buffer; type: string } {
  const real = [aPdf(), aJpeg(), aPng()]
  const at = below(3)
  const whole = real[at] ?? aPdf()
  const type = types[at] ?? ''
  const kinds = [
    () => ({ bytes: others[below(others.length)] ?? zip, type: types[below(3)] ?? '' }),
    () => ({ bytes: whole, type: types[(at + 1 + below(2)) % 3] ?? '' }),
    () => ({ bytes: Buffer.concat([whole, zip]), type }),
    () => ({ bytes: whole.subarray(0, below(whole.length - 4)), type }),
    () => ({ bytes: Buffer.concat([Buffer.from('%PDF-1.4 <html>\n'), aPdf()]), type: 'application/pdf' }),
    () => ({
      bytes: Buffer.concat([Buffer.from('%PDF-1.4\n/Encrypt 1 0 R\n'), aPdf()]),
      type: 'application/pdf',
    }),
    () => ({
      bytes: Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(15_000_000, 60)]),
      type: 'application/pdf',
    }),
  ]
  return (kinds[below(kinds.length)] ?? kinds[0])?.() ?? { bytes: zip, type }
}

const steps = [
  '../',
  '..%2f',
  '..\\',
  '%2e%2e/',
  '....//',
  '/',
  '//server/x/',
  'C:/',
  'C:\\',
  '%00',
  ':stream',
  'CON',
  'nul.pdf',
  '~/',
]
const ends = ['admin-token', 'journal.jsonl', 'keys/master.key', 'kantor.yaml', '0'.repeat(64), 'etc/passwd']

async function treeOf(folder: string): Promise<string> {
  const digest = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const file of files.filter((each) => !each.includes('/logs/')).sort())
    digest.update(file).update(await readFile(file))
  return digest.digest('hex')
}

/** Most memory that a process ever had; 0 where the system does not tell. */
async function mostMemoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}

async function aCase({ client }: BridgeProcess): Promise<string> {
  const { card } = await client.cases.open.mutate({
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'singkawang-ip-asn' },
    applicant: { kind: 'asn', name: 'Budi Santoso', nip: FICTIONAL_NIP },
  })
  return card.id
}

test('R15 bodies that lie and paths that climb: nothing kept, nothing read, nothing outside touched', async () => {
  const runs = faultRuns({ short: 40, full: 1000 })
  const parent = await storeFolder()
  const dataDir = join(parent, 'data')
  const bridge = await startBridgeProcess(dataDir)
  const caseId = await aCase(bridge)
  const token = (await readFile(join(dataDir, 'admin-token'), 'utf8')).trim()
  const port = Number(new URL(bridge.url).port)
  const before = await treeOf(parent)
  const memory = await mostMemoryOf(bridge.pid)
  let [taken, read, slow] = [0, 0, 0]

  for (let n = 0; n < runs; n++) {
    const { bytes, type } = lie()
    const started = performance.now()
    const answer = await fetch(`${bridge.url}/documents?case=${caseId}`, {
      method: 'POST',
      headers: { 'Content-Type': type, Authorization: `Bearer ${token}` },
      body: Buffer.from(bytes),
    })
    if (answer.status === 200) taken += 1
    await answer.arrayBuffer()

    const path = `${steps[below(steps.length)]}${steps[below(steps.length)]}${ends[below(ends.length)]}`
    const got = await rawRequest({
      ...{ port, method: 'GET', path: `/documents/${path}?case=${caseId}` },
      headers: ['Host', `127.0.0.1:${port}`, 'Authorization', `Bearer ${token}`],
    })
    if (got.status === 200 || got.text.includes(token)) read += 1
    if (performance.now() - started > MOST_MS) slow += 1
  }
  const grown = Number((await mostMemoryOf(bridge.pid)) - memory > MOST_GROWTH)
  const touched = Number((await treeOf(parent)) !== before)
  await bridge.stop()
  expect(before).toHaveLength(64)
  faultLine('R15 documents-untrusted', { runs: runs * 2, harm: { taken, read, slow, touched, grown } })
})
