import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBridge } from '#bridge/main.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { buildExtension } from '../../scripts/build-extension.mjs'
import { hireStaff, openIpAsnCase } from '../e2e/staff.ts'
import { startPortals } from '../portals/start-portals.ts'
import { INTERNAL_UUID, launchFirefox } from './launch-firefox.ts'

const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }
const firefoxPath = process.env.LANGKAH_FIREFOX ?? '/usr/bin/firefox-esr'
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
  const bridge = await startBridge({ dataDir, port: 0, origins: [`moz-extension://${INTERNAL_UUID}`] })
  started.defer(() => bridge.close())
  await hireStaff(bridge)
  const dewi = await openIpAsnCase(bridge, DEWI)
  const extension = await buildExtension({ node: process.execPath }, 'firefox')
  const firefox = await launchFirefox({ firefoxPath, extension, httpsPort: portals.httpsPort })
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

  const agus = await openIpAsnCase(bridge, { name: 'Agus Pratama', nip: '199004182014021001' })
  await expect.poll(() => panel.text(), PATIENCE).toContain(agus.number)
})
