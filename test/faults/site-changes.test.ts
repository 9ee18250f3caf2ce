import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Overlay, reachOverlay } from '../e2e/reach-overlay.ts'
import { walkToUpload } from '../e2e/walk-to-check.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { type DeskSession, type MarkDesk, type MarkedPerson, startMarkDesk } from './mark-desk.ts'
import { spaPage } from './spa-page.ts'
import { until } from './until.ts'

/** How often the site changes in each way that breaks what the pack knows it by. */
const rounds = faultRuns({ short: 1, full: 10 })
const TOLD_MS = 5_000
/** How often the office switches the guide off, with nothing but the clocks of bridge, worker and page. */
const switches = faultRuns({ short: 1, full: 6 })
const OFF_MS = 60_000
const REASON = 'Situs BKN sedang diperiksa'
const builtInPack = fileURLToPath(new URL('../../shared/portals/siasn.yaml', import.meta.url))

const UNCLEAR = 'situs mungkin berubah'
/** Done to the page; what the card must then say. Those that leave a way out ask for the control as a person does. */
const changes: Record<string, { says: string; isAsked?: true; change: () => void }> = {
  'heading reworded': {
    says: UNCLEAR,
    change: () => document.querySelector('h1')?.replaceChildren('Pemutakhiran Data'),
  },
  'heading doubled': {
    says: UNCLEAR,
    change: () => document.querySelector('main')?.append(document.querySelector('h1')?.cloneNode(true) ?? ''),
  },
  'heading hidden': { says: UNCLEAR, change: () => document.querySelector('h1')?.setAttribute('hidden', '') },
  'heading no heading': {
    says: UNCLEAR,
    change: () => document.querySelector('h1')?.setAttribute('role', 'presentation'),
  },
  'label reworded': {
    says: UNCLEAR,
    change: () => document.querySelector('dt')?.replaceChildren('Nomor Induk'),
  },
  'another person beside': {
    says: 'Beberapa pegawai tampil',
    change: () => {
      const other = document.querySelector('dl')?.cloneNode(true) as Element
      other.querySelector('dd')?.replaceChildren('198811302011011004')
      document.querySelector('main')?.append(other)
    },
  },
  'control reworded': {
    says: 'Tidak ditemukan',
    isAsked: true,
    change: () => document.querySelector('main > button')?.replaceChildren('Tambah Kursus Baru'),
  },
  'control doubled': {
    says: 'Tidak ditemukan',
    isAsked: true,
    change: () =>
      document
        .querySelector('main > button')
        ?.after(document.querySelector('main > button')?.cloneNode(true) ?? ''),
  },
  'control no button': {
    says: 'Tidak ditemukan',
    isAsked: true,
    change: () => document.querySelector('main > button')?.setAttribute('role', 'link'),
  },
}

const kinds = Object.keys(changes).filter((_name, at) => at % faultRuns({ short: 3, full: 1 }) === 0)

let desk: MarkDesk
let session: DeskSession
let person: MarkedPerson
beforeAll(async () => {
  desk = await startMarkDesk(1)
  const [only] = desk.people
  if (!only) throw new Error('nobody to show')
  person = only
  await walkToUpload(desk.bridge(), person.caseId)
  session = await desk.launch()
}, 120_000)
afterAll(() => desk?.close())

/** One more page of the person, with the button that the step of the berkas means. */
async function openPage(): Promise<{ page: Page; overlay: Overlay }> {
  const page = await session.context.newPage()
  const address = `https://siasn-instansi.bkn.go.id/peremajaan/profil/pns/${person.nip}`
  const body = spaPage.replace(
    'draw()\n</script>',
    `draw()
  document.querySelector('main').append(Object.assign(document.createElement('button'), { textContent: 'Tambah Riwayat Kursus' }))
</script>`,
  )
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(address)
  const overlay = await reachOverlay(page)
  await overlay.waitForText('Tunjukkan')
  return { page, overlay }
}

/** Milliseconds from the change until the card said so; undefined where it never did. */
async function toldAfter(name: string): Promise<number> {
  const { says, isAsked, change } = changes[name] ?? { says: '', change: () => {} }
  const { page, overlay } = await openPage()
  if (isAsked) {
    await overlay.click('button', 'Tunjukkan')
    await overlay.waitForText('Ditandai di halaman')
  }
  await page.evaluate(change)
  const since = performance.now()
  if (isAsked) await overlay.click('button', 'Tunjukkan')
  let notYet = since
  await until(`the card to tell of: ${name}`, async () => {
    const asked = performance.now()
    const isTold = (await overlay.text()).includes(says)
    if (!isTold) notYet = asked
    return isTold || undefined
  })
  await page.close()
  return notYet - since
}

test(`R6 ${kinds.length} ways in which a site breaks what it is known by, each told on the card in time`, async () => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(...(await Promise.all(kinds.map(toldAfter))))
  const late = times.filter((ms) => ms > TOLD_MS).length
  faultLine('R6 change-told', {
    runs: times.length,
    harm: { lateTooOften: Math.max(0, late - Math.floor(0.05 * times.length)) },
    seen: { late, slowestMs: Math.round(Math.max(...times)) },
  })
})

/** Puts a pack of the office in place of the built-in one: the guide is off on one page, on all, or on nowhere. */
async function switchOff(where: 'page' | 'portal' | 'nowhere'): Promise<void> {
  const folder = join(desk.dataDir, 'portals')
  const file = join(folder, 'siasn.yaml')
  await mkdir(folder, { recursive: true })
  if (where === 'nowhere') return rm(file, { force: true })
  const pack = await readFile(builtInPack, 'utf8')
  const [mark, indent] = where === 'page' ? [/^ {2}- id: peremajaan$/m, '    '] : [/^title: .*$/m, '']
  expect(pack).toMatch(mark)
  return writeFile(
    file,
    pack.replace(mark, (line) => `${line}\n${indent}off: ${REASON}`),
  )
}

/** What the clocks of bridge, worker and page would do by themselves, now: the short form has no minute to wait. */
async function hurry(): Promise<void> {
  if (switches > 1) return
  await desk.bridge().ports.catalogue.refresh()
  await session.panel.evaluate(async () => {
    const { runtime, storage } = Reflect.get(globalThis, 'chrome')
    await storage.local.remove('office-packs')
    await runtime.sendMessage({ type: 'caseChanged', data: {} })
  })
}

test(`R6 the office switches the guide off ${switches} times, and it stays off without the bridge`, async () => {
  const { page, overlay } = await openPage()
  const times: number[] = []
  for (let round = 0; round < switches; round++) {
    await switchOff(round % 2 === 0 ? 'page' : 'portal')
    const since = performance.now()
    await hurry()
    await until('the guide to be off', async () => (await overlay.text()).includes(REASON) || undefined)
    times.push(performance.now() - since)
    if (round === switches - 1) break
    await switchOff('nowhere')
    await until('the guide to be back', async () => (await overlay.text()).includes('Tunjukkan') || undefined)
  }
  await page.close()
  await desk.stopBridge()
  session = await desk.launch()
  await session.page.goto(`https://siasn-instansi.bkn.go.id/peremajaan/profil/pns/${person.nip}`)
  const onOffline = await (await reachOverlay(session.page)).waitForText(REASON).then(
    () => 0,
    () => 1,
  )
  faultLine('R6 kill-switch', {
    runs: times.length + 1,
    harm: { late: times.filter((ms) => ms > OFF_MS).length, onOffline },
    seen: { slowestMs: Math.round(Math.max(...times)) },
  })
})
