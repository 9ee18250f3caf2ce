import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { isRealHost } from '#bridge/uploads/is-real-host.ts'
import { createCertificate } from '../portals/certificate.ts'

const host = 'siasn-instansi.bkn.go.id'
/** An address of this computer under which it looks to a browser like any other one. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address

async function asksAt(address: string): Promise<boolean> {
  const server = createServer(await createCertificate(), (_request, response) => response.end('Masuk'))
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({
    executablePath: process.env.LANGKAH_CHROMIUM ?? '/usr/bin/chromium',
    args: [`--host-resolver-rules=MAP ${host}:443 ${address}:${port}`],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  onTestFinished(async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  })
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const ours = {
    context,
    isConnected: () => browser.isConnected(),
    newTab: () => context.newPage(),
    close: () => context.close(),
  }
  return isRealHost(ours, host)
}

test('a portal on this computer is a practice portal', async () => {
  expect(await asksAt('127.0.0.1')).toBe(false)
})

test.each(outside === undefined ? [] : [outside])(
  'a portal at any other address (%s) is the real one',
  async (address) => {
    expect(await asksAt(address)).toBe(true)
  },
)
