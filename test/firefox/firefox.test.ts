import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBridge } from '#bridge/main.ts'
import { optionsId } from '#shared/text/options-id.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { buildExtension } from '../../scripts/build-extension.mjs'
import { hireStaff, openIpAsnCase } from '../e2e/staff.ts'
import { createCertificate } from '../portals/certificate.ts'
import { hosts } from '../portals/hosts.ts'
import { startPortals } from '../portals/start-portals.ts'
import { INTERNAL_UUID, launchFirefox } from './launch-firefox.ts'

const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const AGUS = { name: 'Agus Pratama', nip: '199004182014021001' }
const firefoxPath = process.env.LANGKAH_FIREFOX ?? '/usr/bin/firefox-esr'
const PORTALS: readonly string[] = Object.values(hosts)
const SIMPEG = 'simpeg.tirtakencana.example'
/** What the office adds: an application of its own. */
const SIMPEG_PACK = `id: simpeg
version: 1
title: SIMPEG Kota Tirta Kencana
hosts: [${SIMPEG}]
source: Aplikasi kantor sendiri.
pages:
  - id: profil
    title: Profil Pegawai
    path: /pegawai/:id
    landmark: { role: heading, name: Profil Pegawai }
    subjects: [{ kind: nip, label: NIP }]
`
/** Asked of the browser in a page of the extension: where the card is brought beside the built-in hosts. */
const REGISTERED =
  'async () => (await browser.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches).join()'
const PATIENCE = { timeout: 30_000 }

test('in Firefox a panel is paired and follows the office, and the card of a berkas takes a tick', async () => {
  if (!existsSync(firefoxPath)) {
    console.warn('Firefox is not on this computer; "npm run firefox" wants Debian\'s firefox-esr')
    expect(process.env.LANGKAH_FIREFOX).toBeUndefined()
    return
  }
  await using started = new AsyncDisposableStack()
  const portals = await startPortals()
  started.defer(() => portals.close())
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-e2e-'))
  started.defer(() => rm(dataDir, { recursive: true, force: true }))
  await mkdir(join(dataDir, 'portals'))
  await writeFile(join(dataDir, 'portals/simpeg.yaml'), SIMPEG_PACK)
  const simpeg = await startSimpeg()
  started.defer(() => simpeg.close())
  const bridge = await startBridge({ dataDir, port: 0, origins: [`moz-extension://${INTERNAL_UUID}`] })
  started.defer(() => bridge.close())
  await hireStaff(bridge)
  const dewi = await openIpAsnCase(bridge, DEWI)
  const extension = await buildExtension({ node: process.execPath }, 'firefox')
  const firefox = await launchFirefox({
    firefoxPath,
    extension,
    portOf: (host) =>
      host === SIMPEG ? simpeg.port : PORTALS.includes(host) ? portals.httpsPort : undefined,
  })
  started.defer(() => firefox.close())

  const panel = await firefox.openTab()
  await panel.goto(`moz-extension://${INTERNAL_UUID}/sidepanel.html`)
  const { code } = await bridge.issuePairingCode('rina')
  await expect.poll(() => panel.text(), PATIENCE).toContain(panelId['pair.title'])
  await panel.type(panelId['pair.code'], code)
  await panel.type(panelId['pair.address'], bridge.url)
  await panel.click({ role: 'button', name: panelId['pair.send'] })
  await expect.poll(() => panel.text(), PATIENCE).toContain(panelId['pair.start'])
  await panel.click({ role: 'button', name: panelId['pair.start'] })
  await expect.poll(() => panel.text(), PATIENCE).toContain(panelId['inbox.empty'])
  await panel.click({ role: 'button', name: panelId['tab.board'] })
  await expect.poll(() => panel.text(), PATIENCE).toContain(dewi.number)

  const page = await firefox.openTab()
  for (const cookie of portals.signedInCookies()) await page.setCookie(cookie)
  await page.goto(`https://${portals.hosts.siasn}/peremajaan/profil/pns/${DEWI.nip}`)
  await expect.poll(async () => (await page.card()).text(), PATIENCE).toContain(dewi.number)
  const card = await page.card()
  await card.click({ role: 'button', name: 'Selesaikan kegiatan' })
  await expect.poll(() => card.text(), PATIENCE).toContain('Kegiatan 2')
  const recorded = async () => (await bridge.ports.store.eventsOf('case', dewi.id)).map(({ type }) => type)
  await expect.poll(recorded, PATIENCE).toContain('case.step-finished')

  const agus = await openIpAsnCase(bridge, AGUS)
  await expect.poll(() => panel.text(), PATIENCE).toContain(agus.number)

  const settings = await firefox.openTab()
  await settings.goto(`moz-extension://${INTERNAL_UUID}/options.html`)
  await expect.poll(() => settings.text(), PATIENCE).toContain(SIMPEG)
  await page.goto(`https://${SIMPEG}/pegawai/1`)
  await expect(page.card()).rejects.toThrow('no card')
  await settings.click({ role: 'button', name: `Izinkan ${SIMPEG}` })
  await expect.poll(() => settings.text(), PATIENCE).toContain(optionsId['hosts.granted'])
  const registered = () => settings.evaluate(REGISTERED)
  await expect.poll(registered, PATIENCE).toBe(`https://${SIMPEG}/*`)
  await page.goto(`https://${SIMPEG}/pegawai/1`)
  await expect.poll(async () => (await page.card()).text(), PATIENCE).toContain(agus.number)
  await settings.click({ role: 'button', name: `Cabut izin ${SIMPEG}` })
  await expect.poll(() => settings.text(), PATIENCE).not.toContain(optionsId['hosts.granted'])
  await expect.poll(registered, PATIENCE).toBe('')
  await page.goto(`https://${SIMPEG}/pegawai/1`)
  await expect(page.card()).rejects.toThrow('no card')
})

/** The page of one employee, as an office's own application may show it. */
async function startSimpeg() {
  const server = createServer(await createCertificate(), (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="id"><title>SIMPEG</title><main><h1>Profil Pegawai</h1>
      <dl><dt>NIP</dt><dd>${AGUS.nip}</dd></dl></main>`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
