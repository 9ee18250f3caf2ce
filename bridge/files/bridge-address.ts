import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

const BridgeAddress = z.object({
  pid: z.int(),
  port: z.int(),
  /** With these a process that has got the same pid since is not taken for the bridge, and gets no token. */
  host: z.string(),
  boot: z.nullable(z.string()),
  start: z.nullable(z.string()),
})
type BridgeAddress = z.infer<typeof BridgeAddress>

/** Where the running bridge of a data folder is found; undefined where none says so. */
export async function readBridgeAddress(dataDir: string): Promise<BridgeAddress | undefined> {
  let text: string
  try {
    text = await readFile(fileOf(dataDir), 'utf8')
  } catch (error) {
    // The folder is yet to be made, or is none: opening the record says so in its own words.
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))) {
      return undefined
    }
    throw error
  }
  const reading = z.safeParse(BridgeAddress, parse(text))
  return reading.success ? reading.data : undefined
}

export async function writeBridgeAddress(dataDir: string, address: BridgeAddress): Promise<void> {
  const draft = `${fileOf(dataDir)}.${address.pid}`
  await writeFile(draft, `${JSON.stringify(address)}\n`, { mode: 0o600 })
  await rename(draft, fileOf(dataDir))
}

export async function removeBridgeAddress(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true })
}

/** A file that is no JSON names no bridge either: the lock of the store tells the truth then. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'bridge.json')
}
