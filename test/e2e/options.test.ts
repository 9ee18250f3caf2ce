import { createServer, type Server } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#bridge/config.ts'
import { revokeDevice } from '#bridge/use-cases/revoke-device.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol-version.ts'
import { type OptionsText, optionsId } from '#shared/text/options-id.ts'
import { panelId } from '#shared/text/panel-id.ts'
import type { LangkahBrowser } from './launch-browser.ts'
import { seriousFaults } from './serious-faults.ts'
import { accountOf, hireStaff } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'

const [origin = ''] = readConfig({}).origins
const extensionId = new URL(origin).host
const protocol = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) }
const HOUR = 3_600_000

let office: Office
let managed: LangkahBrowser
let page: Page
let stranger: Server | undefined

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  managed = await office.openBrowser({
    policy: {
      // An office that keeps every site from programs on its computers does not keep the extension from its server.
      LocalNetworkAccessBlockedForUrls: ['*'],
      LoopbackNetworkBlockedForUrls: ['*'],
      '3rdparty': {
        extensions: {
          [extensionId]: {
            bridgeAddress: office.bridge.url,
            portals: ['siasn'],
            language: 'jv',
            quietFrom: '17.00',
            quietUntil: '07.00',
          },
        },
      },
    },
  })
  page = await managed.openOptions()
})
afterAll(async () => {
  stranger?.close()
  await office?.close()
})

const press = (key: keyof OptionsText) =>
  page.getByRole('button', { name: optionsId[key], exact: true }).click()
/** What a sentence says before and after its parts. */
const pattern = (key: keyof OptionsText) =>
  new RegExp(optionsId[key].replaceAll(/[.()]/g, '\\$&').replaceAll(/\{\w+\}/g, '.*'))
const said = (key: keyof OptionsText) => page.getByRole('main').getByText(pattern(key))

async function expectResult(key: keyof OptionsText): Promise<void> {
  await press('test.run')
  await said(key).waitFor()
}

/** Another program on the port of the office's server, that gives these headers with every answer; or none, ever. */
async function occupyPort(headers?: Record<string, string>): Promise<void> {
  await leavePort()
  const server = createServer((_req, res) => {
    if (headers) res.writeHead(200, { ...headers, connection: 'close' }).end('{}')
  })
  const { port } = new URL(office.bridge.url)
  await new Promise<void>((done) => server.listen(Number(port), '127.0.0.1', done))
  stranger = server
}

async function leavePort(): Promise<void> {
  const server = stranger
  stranger = undefined
  server?.closeAllConnections()
  if (server) await new Promise((done) => server.close(done))
}

test('what the office has fixed is greyed and named, and what cannot be read of it is told', async () => {
  await said('office.wrong').waitFor()
  const main = page.getByRole('main')
  await main.getByText('Dikelola kantor: ya, untuk alamat server, situs, jam tenang.').waitFor()
  await main.getByText(/Kebijakan kantor untuk bahasa tidak dapat dibaca/).waitFor()
  expect(await page.getByRole('checkbox', { name: /SIASN/ }).isDisabled()).toBe(true)
  expect(await page.getByLabel(optionsId['quiet.from']).inputValue()).toBe('17.00')
  expect(await page.getByLabel(optionsId['quiet.from']).isDisabled()).toBe(true)
  expect(await main.getByText(optionsId.byOffice).count()).toBeGreaterThan(1)
  // The wrong one leaves the choice to the person.
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Settings of Langkah' }).waitFor()
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()

  const free = await office.openOptions()
  await free.getByText(optionsId['office.none']).waitFor()
  expect(await free.getByRole('checkbox', { disabled: true }).count()).toBe(0)
  await free.close()
})

test('each reason why the server cannot be used has its sentence and its button', async () => {
  await office.stopBridge()
  await expectResult('problem.not-installed')
  await office.restartBridge()
  await expectResult('problem.not-paired')

  const panel = await managed.openPanel()
  const address = panel.getByRole('textbox', { name: panelId['pair.address'] })
  expect([await address.inputValue(), await address.isDisabled()]).toEqual([office.bridge.url, true])
  const { code } = await office.bridge.issuePairingCode('rina')
  await panel.getByRole('textbox', { name: panelId['pair.code'] }).fill(code)
  await panel.getByRole('button', { name: panelId['pair.send'] }).click()
  await panel.getByRole('button', { name: panelId['pair.start'] }).click()
  await panel.getByText('diperbarui').waitFor()
  await expectResult('test.ok')

  await office.stopBridge()
  await expectResult('problem.not-running')
  await panel.getByText(pattern('problem.not-running')).waitFor()
  await panel.close()
  await occupyPort({ server: 'Lain/1.0' })
  await expectResult('problem.other-program')
  await page.getByText('HTTP 200, Lain/1.0').waitFor()
  await occupyPort({ [PROTOCOL_HEADER]: '99' })
  await expectResult('problem.version-mismatch')
  await page.getByRole('button', { name: optionsId['action.reload'] }).waitFor()
  for (const [key, ahead] of [
    ['test.clockAhead', 2],
    ['test.clockBehind', -2],
  ] as const) {
    await occupyPort({ ...protocol, date: new Date(Date.now() - ahead * HOUR).toUTCString() })
    await expectResult(key)
    await page.getByText(/2 jam 0 menit/).waitFor()
  }
  await occupyPort()
  await expectResult('problem.network')
  await leavePort()
  await office.restartBridge()
  await press('action.retry')
  await said('test.ok').waitFor()
})

test('a revoked computer is told so, and the report names neither token nor person', async () => {
  const { ports } = office.bridge
  const device = (await ports.store.all('device')).find(({ accountId }) => accountId === 'rina')
  const admin = await accountOf(ports, 'admin')
  await revokeDevice(ports, admin, { commandId: crypto.randomUUID(), deviceId: device?.id ?? '' })
  await expectResult('problem.revoked')
  await page.getByRole('button', { name: optionsId['action.pair'] }).waitFor()
  await press('test.copy')
  await page.getByText(optionsId['test.copied']).waitFor()
  const report = await page.locator('.report').textContent()
  expect(report).toMatch(
    /revoked[\s\S]*127\.0\.0\.1[\s\S]*protokol 1[\s\S]*bridgeAddress, portals, quietFrom, language \(!\)/,
  )
  expect(report).not.toMatch(/Rina|lgk_/)
})

test('a browser that is kept from the address says so', async () => {
  const closed = await office.openBrowser({
    policy: {
      ExtensionSettings: { [extensionId]: { runtime_blocked_hosts: ['*://127.0.0.1'] } },
      '3rdparty': { extensions: { [extensionId]: { bridgeAddress: office.bridge.url } } },
    },
  })
  const own = await closed.openOptions()
  await own.getByRole('button', { name: optionsId['test.run'] }).click()
  await own.getByText(pattern('problem.blocked')).waitFor()
  await own.getByRole('button', { name: optionsId['action.allow'] }).waitFor()
})

test.each(['light', 'dark'] as const)('the settings are usable by everyone (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme })
  expect(await seriousFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 720 })
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll).toBeLessThanOrEqual(client)
})
