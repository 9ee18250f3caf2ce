import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#bridge/config.ts'
import { readPortals } from '#bridge/files/read-portals.ts'
import { type RunningBridge, startBridge } from '#bridge/main.ts'
import { type LangkahBrowser, launchBrowser } from '../e2e/launch-browser.ts'
import { pairPanel } from '../e2e/pair-panel.ts'
import { hireStaff, openIpAsnCase } from '../e2e/staff.ts'
import { createCertificate } from '../portals/certificate.ts'
import { hosts } from '../portals/hosts.ts'
import { type PracticePortals, startPortals } from '../portals/start-portals.ts'
import { askedHosts } from './asked-hosts.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'

const addresses = faultRuns({ short: 20, full: 1_000 })
/** After so many pages that are not ours one that is: a test that no longer sees the card is noticed. */
const BETWEEN_OWN = 10
const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const own = `https://${hosts.siasn}/peremajaan/profil/pns/${DEWI.nip}`

let portals: PracticePortals
let bridge: RunningBridge
let browser: LangkahBrowser
let panel: Page
/** Another program on this computer, which must not be reached by pages. */
let neighbour: string
let knocks = 0
const netLog = join(await mkdtemp(join(tmpdir(), 'langkah-net-')), 'net-log.json')
const running = new AsyncDisposableStack()

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  running.defer(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** Whatever name is asked for, but those of the portals: a page that looks like one of theirs. */
async function startElsewhere(): Promise<string[]> {
  const body = `<!doctype html><title>lain</title><h1>Peremajaan Data</h1><dl><dt>NIP Baru</dt><dd>${DEWI.nip}</dd></dl>`
  const answer: Parameters<typeof createServer>[1] = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end(body)
  }
  const secure = await listen(createHttpsServer(await createCertificate(), answer))
  const plain = await listen(createServer(answer))
  const named = Object.values(hosts).map((host) => `MAP ${host}:443 127.0.0.1:${portals.httpsPort}`)
  const rest = [`MAP *:443 127.0.0.1:${secure}`, `MAP *:80 127.0.0.1:${plain}`, 'MAP * ~NOTFOUND']
  const spaces = [portals.httpsPort, secure, plain].map((port) => `127.0.0.1:${port}=public`)
  return [
    ...portals.chromiumArgs.filter((arg) => !/^--(host-resolver-rules|ip-address-space)/.test(arg)),
    `--host-resolver-rules=${[...named, ...rest, 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join()}`,
    `--ip-address-space-overrides=${spaces.join()}`,
    `--log-net-log=${netLog}`,
  ]
}

beforeAll(async () => {
  portals = await startPortals()
  running.defer(() => portals.close())
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-guest-'))
  running.defer(() => rm(dataDir, { recursive: true, force: true }))
  bridge = await startBridge({ dataDir, port: 0, origins: readConfig({}).origins })
  running.defer(() => bridge.close())
  await hireStaff(bridge)
  await openIpAsnCase(bridge, DEWI)
  const port = await listen(
    createServer((_request, response) => {
      knocks += 1
      response.writeHead(200, { 'access-control-allow-origin': '*', connection: 'close' }).end('{}')
    }),
  )
  neighbour = `http://127.0.0.1:${port}/`
  browser = await launchBrowser({ portalArgs: await startElsewhere() })
  running.defer(() => browser.close())
  running.defer(() => rm(join(netLog, '..'), { recursive: true, force: true }))
  await browser.context.addCookies(portals.signedInCookies())
  panel = await pairPanel({ bridge, ...browser }, 'rina')
}, 120_000)
afterAll(() => running.disposeAsync())

/** Addresses that look like one of ours and are not, in turn of each kind. */
function strangers(ourHosts: readonly string[]): string[] {
  const path = `/peremajaan/profil/pns/${DEWI.nip}`
  const make = [
    (host: string, no: number) => `https://${host}.lain-${no}.test${path}`,
    (host: string, no: number) => `https://x${no}-${host}${path}`,
    (host: string, no: number) => `https://sub${no}.${host}${path}`,
    (host: string, no: number) => `https://lain-${no}.test/${host}${path}`,
    (host: string, no: number) => `https://lain-${no}.test${path}?https://${host}/`,
    (host: string, no: number) => `https://lain-${no}.test${path}#https://${host}/`,
    (host: string, no: number) => `https://${host}@lain-${no}.test${path}`,
    (host: string, no: number) => `http://${host}${path}?${no}`,
    (host: string, no: number) => `https://bkn.go.id/${host}/${no}`,
    (host: string, no: number) => `data:text/html,<title>https://${host}/</title><h1>Peremajaan Data ${no}`,
  ]
  return Array.from({ length: addresses }, (_, no) => {
    const host = ourHosts[no % ourHosts.length] ?? hosts.siasn
    return make[no % make.length]?.(host, no) ?? ''
  })
}

/** How often our script has begun in the document that the page shows now: a place kept for it may be empty. */
async function scriptsOfOurs(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  const places: number[] = []
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, name } }) => {
    if (origin.includes(browser.extensionId) || name === 'Langkah') places.push(id)
  })
  await cdp.send('Runtime.enable')
  const begun = await Promise.all(
    places.map(async (contextId) => {
      const asked = { expression: 'globalThis.hasLangkah === true', contextId }
      return (await cdp.send('Runtime.evaluate', asked)).result.value === true
    }),
  )
  await cdp.detach()
  return begun.filter(Boolean).length
}

test(`R23 ${addresses} pages that are not the portals': nothing of ours is put into them`, async () => {
  const { portals: packs } = await readPortals('')
  const page = await browser.context.newPage()
  let [injections, blind, ownPages] = [0, 0, 0]
  for (const [at, address] of strangers(packs.flatMap((pack) => pack.hosts)).entries()) {
    await page.goto(address)
    injections += await scriptsOfOurs(page)
    if (at % BETWEEN_OWN !== 0) continue
    await page.goto(own)
    ownPages += 1
    if ((await scriptsOfOurs(page)) !== 1) blind += 1
  }
  await page.close()
  faultLine('R23 out-of-scope', { runs: addresses, harm: { injections, blind }, seen: { ownPages } })
})

test('R23 pages are kept from the programs of this computer by the browser, the extension is not', async () => {
  const knock = (from: Page, address: string) =>
    from.evaluate(
      (url) =>
        fetch(url, { mode: 'no-cors', signal: AbortSignal.timeout(3_000) }).then(
          () => true,
          () => false,
        ),
      address,
    )
  const page = await browser.context.newPage()
  await page.goto('https://lain.test/')
  let reached = 0
  const doors = [neighbour, `${bridge.url}/health`, neighbour.replace('127.0.0.1', 'localhost')]
  for (const door of doors) if (await knock(page, door)) reached += 1
  await page.close()
  reached += knocks
  const isOpen = await knock(panel, neighbour)
  faultLine('R23 local-network', {
    runs: doors.length + 1,
    harm: { reached, extensionRefused: isOpen && knocks === 1 ? 0 : 1 },
  })
})

test('R23 nobody but the bridge and the portals is asked for anything', async () => {
  const options = await browser.openOptions()
  await options.getByRole('button', { name: 'Uji koneksi' }).click()
  await options.getByText('Tersambung ke server kantor di').waitFor()
  await browser.close()
  const asked = await askedHosts(netLog)
  const isMeant = (host: string) =>
    ['127.0.0.1', 'localhost'].includes(host) ||
    /\.(test|bkn\.go\.id|arsip\.go\.id)$|^bkn\.go\.id$/.test(host)
  const others = [...asked.hosts].filter((host) => !isMeant(host))
  expect(others).toEqual([])
  const ports = [bridge.url, neighbour].map((url) => new URL(url).port)
  const strange = [...asked.byExtension].filter((url) => !ports.includes(new URL(url).port))
  expect(strange).toEqual([])
  faultLine('R23 nothing-leaves', {
    runs: asked.requests,
    harm: { others: others.length, strange: strange.length },
    seen: { byExtension: asked.byExtension.size, hosts: asked.hosts.size, byBrowserItself: asked.byBrowser },
  })
})
