import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBridgeAddress, removeBridgeAddress, writeBridgeAddress } from './bridge-address.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'langkah-address-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

test('is there while the bridge runs, and gone after', async () => {
  expect(await readBridgeAddress(dataDir)).toBeUndefined()
  const address = { pid: 12, port: 7417, host: 'kantor', boot: null, start: '99' }
  await writeBridgeAddress(dataDir, address)
  expect(await readBridgeAddress(dataDir)).toEqual(address)
  await removeBridgeAddress(dataDir)
  expect(await readBridgeAddress(dataDir)).toBeUndefined()
})

test.each(['{"port":"7417"}', '', 'null', '{"pid":1,'])(
  'a file that holds %j names no bridge',
  async (text) => {
    await writeFile(join(dataDir, 'bridge.json'), text)
    expect(await readBridgeAddress(dataDir)).toBeUndefined()
  },
)
