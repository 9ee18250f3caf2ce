import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelId } from '#shared/text/panel-id.ts'
import { drivePanel, type Panel } from './drive-panel.ts'
import { pairPanel } from './pair-panel.ts'
import { seriousFaults } from './serious-faults.ts'
import { hireStaff } from './staff.ts'
import { type Office, startOffice } from './start-office.ts'
import { takePicture } from './take-picture.ts'
import { walkToCheck } from './walk-to-check.ts'

const COUNT = 60

let office: Office
let desk: Panel

beforeAll(async () => {
  office = await startOffice()
  await hireStaff(office.bridge)
  desk = drivePanel(await pairPanel(office, 'rina'))
})
afterAll(() => office?.close())

/** A table as a spreadsheet copies it, with one line that is nobody. */
function copied(): string {
  const lines = Array.from({ length: COUNT }, (_, at) => `${at + 1}\tPegawai Contoh ${at + 1}\tIII/a\tAnalis`)
  return ['No\tNama\tGol. Ruang\tJabatan', ...lines, `${COUNT + 1}\t123\tIII/a\tAnalis`].join('\r\n')
}

test('60 names are looked at, then added; three are returned, and the rest stay with the berkas', async () => {
  await desk.tab('open')
  await desk.choose(panelId['open.sop'], 'IP-ASN')
  await desk.press(panelId['kind.opd'])
  await desk.fill(panelId['open.name'], 'Dinas Contoh')
  await desk.press(panelId['open.send'])
  await desk.press(panelId['open.show'])
  await desk.page.getByText(panelId['rows.title'], { exact: true }).click()

  await desk.fill(panelId['rows.paste'], copied())
  await desk.press(panelId['rows.check'])
  await desk.page.getByText(`${COUNT} orang siap ditambahkan, 1 baris bermasalah.`).waitFor()
  expect(await desk.page.getByText('Nama tidak berisi huruf').count()).toBe(1)
  await desk.press(panelId['rows.add'].replace('{count}', String(COUNT)))
  await desk.page.getByText(`${COUNT} dari ${COUNT} peserta`).waitFor()

  const { cases } = await office.bridge.ports.store.cases({})
  await walkToCheck(office.bridge, cases[0]?.id ?? '')
  await desk.page.getByLabel(panelId['rows.selectAll']).check()
  await desk.press(panelId['rows.judge'])
  await desk.page.getByText(`${COUNT} peserta tercatat.`).waitFor()

  await desk.page.getByLabel(panelId['rows.selectAll']).uncheck()
  for (const no of [5, 6, 7])
    await desk.page.getByLabel(`Pegawai Contoh ${no}`, { exact: false }).first().check()
  await desk.press(panelId['rows.return'])
  await desk.choose(panelId.reasonKind, panelId['reason.kelengkapan'])
  await desk.fill(panelId.reason, 'Laporan rekapitulasi belum ada')
  await desk.page
    .locator('.confirm')
    .getByRole('button', { name: panelId['rows.return'], exact: true })
    .click()
  await desk.page.getByText('3 peserta tercatat.').waitFor()
  await desk.page.getByText(/57 ikut berkas, 0 menyusul, 3 dikembalikan/).waitFor()
})

const person = (no: number) => desk.page.getByLabel(new RegExp(`Pegawai Contoh ${no}\\b`)).first()
const inForm = (name: string) =>
  desk.page.locator('.confirm').getByRole('button', { name, exact: true }).click()

async function select(...nos: number[]): Promise<void> {
  await desk.page.getByLabel(panelId['rows.selectAll']).check()
  await desk.page.getByLabel(panelId['rows.selectAll']).uncheck()
  for (const no of nos) await person(no).check()
}

test('one document of one person is judged by itself, and what it lacks is said', async () => {
  const row = desk.page.locator('.people > li', { hasText: 'Pegawai Contoh 10' })
  await row.locator('summary').click()
  await row.getByRole('combobox').first().selectOption('tidak-ada')
  await row.getByText('Belum lengkap:').waitFor()
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'rows')
})

test('many numbers are pasted at once, each line with the result it came to', async () => {
  await select()
  await desk.press(panelId['rows.numbers'])
  await desk.fill(panelId['rows.numbersPaste'], '1\tMI-001\nBudi MI-009')
  await desk.page.getByText('Baris 2 tidak terbaca: Budi MI-009').waitFor()
  expect(await desk.page.getByRole('button', { name: panelId['do.yes'] }).isDisabled()).toBe(true)
  await desk.fill(panelId['rows.numbersPaste'], '1\tMI-001\n2\tMI-002\n999\tMI-003')
  await takePicture(desk.page, 'numbers')
  await inForm(panelId['do.yes'])
  await desk.page.getByText('2 peserta tercatat.').waitFor()
  await desk.page.getByText(panelId['rows.results']).click()
  await desk.page.getByText('Peserta 2: tercatat').waitFor()
  await desk.page.locator('.people').getByText('MI-002').waitFor()
})

test('one is withdrawn; what is not finished cannot be handed over, and each says why', async () => {
  await select(8)
  await desk.press(panelId['rows.withdraw'])
  await desk.fill(panelId.reason, 'Mengundurkan diri')
  await inForm(panelId['rows.withdraw'])
  await desk.page.getByText('Berakhir: Mengundurkan diri').waitFor()

  await select(11, 12)
  await desk.press(panelId['rows.handOver'])
  await desk.choose(panelId['close.channel'], panelId['channel.langsung'])
  await desk.choose(panelId['rows.byWhom'], panelId['receiver.pemohon'])
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'hand-over')
  await inForm(panelId['rows.handOver'])
  await expect.poll(() => desk.page.locator('.note.warn.block li').count()).toBe(2)
})

test('who lacks what leaves with one letter of return, and the list as a table', async () => {
  await desk.page.getByText(panelId['papers.title'], { exact: true }).click()
  const opened = desk.page.context().waitForEvent('page')
  await desk.press(panelId['papers.surat-pengembalian'])
  expect((await opened).url()).toMatch(/^blob:/)
  await (await opened).close()
  const saved = desk.page.waitForEvent('download')
  await desk.press(panelId['papers.daftar-peserta'])
  expect((await saved).suggestedFilename()).toMatch(/^daftar-peserta-.*\.xlsx$/)

  await desk.press(panelId['returnLetter.begin'])
  await desk.page.getByText('Yang dikembalikan: Pegawai Contoh 5, Pegawai Contoh 6').waitFor()
  await desk.fill(panelId['letter.perihal'], 'Kekurangan berkas usulan')
  expect(await seriousFaults(desk.page)).toEqual([])
  await takePicture(desk.page, 'return-letter')
  await desk.press(panelId['letter.draftSend'])
  await desk.page.getByRole('heading', { level: 1, name: 'Kekurangan berkas usulan' }).waitFor()
  const printed = desk.page.context().waitForEvent('page')
  await desk.press(panelId['papers.surat-pengembalian'])
  await (await printed).close()
  await takePicture(desk.page, 'return-letter-kept')
  expect((await office.bridge.ports.store.letters()).map(({ returns }) => returns?.rows?.length)).toEqual([3])
})
