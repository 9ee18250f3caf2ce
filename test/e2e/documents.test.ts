import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishStep } from '#bridge/use-cases/finish-step.ts'
import { openCase } from '#bridge/use-cases/open-case.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { aPdf, aPng } from '../samples/some-documents.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { seriousFaults } from './serious-faults.ts'
import { accountOf, hireStaff, openIpAsnCase } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { takePicture } from './take-picture.ts'

const DEWI = { name: 'Dewi Lestari', nip: '199207252015032003' }

let office: Office
let desk: Panel
let caseId: string

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  caseId = (await openIpAsnCase(office.bridge, DEWI)).id
  desk = drivePanel(await pairPanel(office, 'rina'))
  await desk.tab('board')
})
afterAll(() => office?.close())

type Chosen = string | { name: string; mimeType: string; buffer: Buffer }

async function attach(file: Chosen, label: string): Promise<void> {
  await desk.page.getByLabel(panelId['documents.file']).setInputFiles(file)
  await desk.fill(panelId['documents.label'], label)
  await desk.press(panelId['documents.attach'])
}

const named = (key: 'documents.openOf' | 'documents.previewOf' | 'documents.voidOf', label: string) =>
  panelId[key].replace('{label}', label)

test('"Mengapa tenggat ini?" shows the hours that count, day by day, and whose rule they follow', async () => {
  await openKonsultasi()
  await desk.openRow('board', 'Agus Salim')
  await desk.page.getByText(panelId['why.title']).click()
  await desk.page.getByText(panelId['why.hours']).first().waitFor()
  const said =
    (await desk.page.locator('details[open]', { hasText: panelId['why.title'] }).textContent()) ?? ''
  expect(said).toMatch(/\d\d\.\d\d–\d\d\.\d\d: [\d.]+ menit/)
  expect(said).toContain('Batas: ')
  expect(said).toContain('Kalender: ')
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'why')
  await desk.openRow('board', DEWI.name)
})

/** A berkas of an SOP whose first step has a time. */
async function openKonsultasi(): Promise<void> {
  const rina = await office.bridge.ports.store.find('account', 'rina')
  if (!rina) throw new Error('nobody is called rina')
  await openCase(office.bridge.ports, rina, {
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId: 'kalteng-konsultasi-e-kinerja' },
    applicant: { kind: 'asn', name: 'Agus Salim', nip: '198506062009022001' },
  })
  await desk.page.getByText('Agus Salim').waitFor()
}

describe('documents', () => {
  test('a PDF is attached and stands in the list; the same again and a disguised one are refused in words', async () => {
    await desk.page.getByText(panelId['documents.title'], { exact: true }).click()
    const pdf = { name: 'pengantar.pdf', mimeType: 'application/pdf', buffer: aPdf() }
    await attach(pdf, 'Surat pengantar')
    await desk.page.getByText('Terlampir dan tercatat di kantor: Surat pengantar.').waitFor()
    await desk.page.getByRole('button', { name: named('documents.openOf', 'Surat pengantar') }).waitFor()

    await attach(pdf, 'Sekali lagi')
    await desk.page.getByRole('alert').getByText('sudah terlampir pada berkas').waitFor()
    await attach({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: aPng() }, 'Foto')
    await desk.page.getByRole('alert').filter({ hasText: 'JPG' }).waitFor()
    await attach({ name: 'kosong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, 'Kosong')
    await desk.page.getByRole('alert').getByText('Dokumen kosong').waitFor()
    expect((await office.bridge.ports.store.find('case', caseId))?.documents).toHaveLength(1)
  })

  test('one larger than the office takes is refused with the limit', async () => {
    const path = join(office.dataDir, 'besar.pdf')
    await writeFile(path, Buffer.concat([aPdf(), Buffer.alloc(21 * 1024 * 1024)]))
    await attach(path, 'Besar')
    await desk.page.getByRole('alert').getByText('lebih besar dari').waitFor()
  })

  test('a picture and a PDF are shown in place, or in a tab of their own', async () => {
    await attach({ name: 'foto.png', mimeType: 'image/png', buffer: aPng() }, 'Foto')
    await desk.page.getByRole('button', { name: named('documents.previewOf', 'Foto') }).click()
    await desk.page.getByRole('img', { name: 'Foto' }).waitFor()
    await expect
      .poll(() =>
        desk.page.locator('canvas.picture').evaluate((canvas) => (canvas as HTMLCanvasElement).width),
      )
      .toBe(1)
    const opened = desk.page.context().waitForEvent('page')
    await desk.page.getByRole('button', { name: named('documents.openOf', 'Surat pengantar') }).click()
    const tab = await opened
    expect(tab.url()).toMatch(/^blob:chrome-extension:/)
    await tab.close()
    expect(await seriousFaults(desk.page)).toEqual([])
    await takePicture(desk.page, 'documents')
  })

  test('one attached by mistake stays, marked with the reason', async () => {
    await desk.page.getByRole('button', { name: named('documents.voidOf', 'Foto') }).click()
    await desk.fill(panelId['documents.voidReason'], 'Foto orang lain')
    await desk.press(panelId['documents.void'])
    await desk.page.getByText('Keliru: Foto orang lain', { exact: true }).waitFor()
  })
})

test('papers of the berkas are opened ready to be printed; a letter of return only where something is returned', async () => {
  await desk.page.getByText(panelId['papers.title'], { exact: true }).click()
  for (const paper of ['lembar-disposisi', 'tanda-terima', 'lembar-konsultasi', 'riwayat-berkas'] as const) {
    const opened = desk.page.context().waitForEvent('page')
    await desk.press(panelId[`papers.${paper}`])
    const tab = await opened
    await desk.page.getByText(new RegExp(`^${paper}-.*dibuka di tab baru`)).waitFor()
    await takePicture(tab, paper)
    await tab.close()
  }
  expect(await desk.page.getByText(panelId['papers.surat-pengembalian']).count()).toBe(0)
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'papers')
})

test('a superior has the document in view, and his paraf names its SHA-256', async () => {
  const { ports } = office.bridge
  const rina = await accountOf(ports, 'rina')
  for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
    await finishStep(ports, rina, { commandId: randomUUID(), caseId, stepId })
  const { code } = await office.bridge.issuePairingCode('sri')
  await desk.signOut()
  await desk.pair({ address: office.bridge.url, code })
  await desk.openRow('inbox', DEWI.name)
  const hash = createHash('sha256').update(aPdf()).digest('hex')
  await desk.page.locator('iframe[title="Surat pengantar"]').waitFor()
  await desk.page.getByText(`SHA-256 ${hash}`, { exact: true }).waitFor()
  expect(await desk.page.getByRole('button', { name: 'Foto' }).count(), 'one marked as a mistake').toBe(0)
  await desk.press(panelId['do.paraf'])
  await desk.page.getByText(panelId['documents.inAct'].replace('{hash}', hash)).waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'paraf-with-document')
  await desk.press(panelId['do.yes'])
  await expect
    .poll(async () => (await ports.store.find('case', caseId))?.signings)
    .toMatchObject([{ kind: 'paraf', by: 'sri', documentHash: hash }])
})
