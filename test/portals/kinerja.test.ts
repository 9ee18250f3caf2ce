import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { setUpDesk } from './desk.ts'
import { signInAsPerson } from './sign-in-as-person.ts'

const desk = setUpDesk()
const kinerja = 'https://kinerja.bkn.go.id'
/** A Wednesday; Monday is a holiday, Tuesday is filled. */
const today = '2026-06-03'
const progressPage = `${kinerja}/kinerja_harian/2026-tw2`

beforeEach(() => desk.portals.changeKinerja({ today: '2026-06-03', build: 1 }))

async function openProgress(): Promise<void> {
  await desk.page.context().addCookies(desk.portals.signedInCookies())
  await desk.page.goto(progressPage)
  await desk.page.locator('.vuecal__cell').first().waitFor()
}

const modal = () => desk.page.getByRole('dialog', { name: 'Tambah Progress Harian' })
const group = (label: string): Locator =>
  modal()
    .locator('.form-group')
    .filter({ has: desk.page.getByText(label, { exact: true }) })

async function fillProgress(kegiatan: string, date = '03-06-2026'): Promise<void> {
  await desk.page.getByRole('button', { name: 'Tambah Progress Harian' }).click()
  await group('Rencana Aksi').locator('.vs__dropdown-toggle').dispatchEvent('mousedown')
  await desk.page
    .getByRole('option', { name: 'Melayani konsultasi kepegawaian di loket', exact: true })
    .click()
  await group('Tanggal Kegiatan').locator('input').fill(date)
  await group('Jam Mulai Kegiatan').locator('input').fill('08:00')
  await group('Jam Selesai Kegiatan').locator('input').fill('12:00')
  await modal().locator('[name=kegiatan]').fill(kegiatan)
  await modal().locator('[name=realisasi_activity]').fill('3')
  await modal().locator('[name=satuan_activity]').fill('orang')
  await modal().locator('[name=bukti_eviden]').fill('https://drive.contoh.go.id/konsultasi')
}

const ok = () => modal().getByRole('button', { name: 'OK' }).click()
const mohonMaaf = async () => {
  const sorry = desk.page.getByRole('dialog', { name: 'Mohon Maaf' })
  const text = await sorry.locator('.modal-body').textContent()
  await sorry.getByRole('button', { name: 'Tutup' }).click()
  return text
}
const filed = async () => (await desk.portals.progress()).filter(({ seeded }) => !seeded)

test('a person comes from the sign-in by SKP and quarter to the calendar of the week', async () => {
  await desk.page.goto(`${kinerja}/login`)
  await signInAsPerson(desk.page, desk.portals, 'kinerja')
  await desk.page.getByRole('link', { name: 'Penilaian' }).click()
  const quarter = desk.page.getByRole('row').filter({ hasText: /^TRIWULAN II\d/ })
  await quarter
    .locator('xpath=following-sibling::tr[1]')
    .getByRole('link', { name: 'Progress Harian' })
    .click()
  await desk.page.waitForURL(progressPage)
  await desk.page.getByText('Periode Penilaian : PENILAIAN TRIWULAN II').waitFor()
  expect(await desk.page.locator('.vuecal__title').textContent()).toBe('Minggu 23 (Juni 2026)')
  const cells = await desk.page
    .locator('.vuecal__cell')
    .evaluateAll((all) => all.map(({ className, textContent }) => `${className} ${textContent}`))
  expect(cells.map((cell) => cell.replaceAll('vuecal__cell', '').trim())).toEqual([
    '--disabled Tidak Ada Kegiatan',
    '--has-events Menata arsip dinamis pukul 07:3007:30 - 12:00Menata arsip dinamis pukul 13:0013:00 - 16:00',
    '--today --selected Tidak Ada Kegiatan',
    ...Array(2).fill('Tidak Ada Kegiatan'),
    ...Array(2).fill('--disabled Tidak Ada Kegiatan'),
  ])
  await desk.page.getByText('Total Jam Progress Harian 0 Jam 0 Menit / 7 Jam 30 Menit (0 %)').waitFor()
})

test('an activity is kept for the person who is signed in, shown in its cell and read back from it', async () => {
  await openProgress()
  await fillProgress('Melayani konsultasi pensiun')
  expect(await modal().locator('input[name=date]').count()).toBe(3)
  expect(await modal().locator('[name=sumber]').inputValue()).toBe('ekinerja')
  await ok()
  await desk.toast('Progress Harian berhasil disimpan')
  await desk.page.getByText('Total Jam Progress Harian 4 Jam 0 Menit / 7 Jam 30 Menit (53 %)').waitFor()
  const answer = await fetch(`${desk.portals.controlUrl}/progress?nip=${desk.portals.account.nip}`)
  const held = (await answer.json()) as { seeded: boolean }[]
  expect(held.filter(({ seeded }) => !seeded)).toMatchObject([
    {
      nip: desk.portals.account.nip,
      tanggal: today,
      jamMulai: '08:00',
      jamSelesai: '12:00',
      rencanaAksi: 'Melayani konsultasi kepegawaian di loket',
      kegiatan: 'Melayani konsultasi pensiun',
      realisasi: '3',
      satuan: 'orang',
      bukti: 'https://drive.contoh.go.id/konsultasi',
      receivedCount: 1,
    },
  ])
  await desk.page.getByText('Melayani konsultasi pensiun').click()
  const edit = desk.page.getByRole('dialog', { name: 'Edit Progress Harian' })
  expect(await edit.locator('.vs__selected').textContent()).toBe('Melayani konsultasi kepegawaian di loket')
  expect(await edit.locator('[name=kegiatan]').inputValue()).toBe('Melayani konsultasi pensiun')
  await edit.locator('[name=satuan_activity]').fill('pegawai')
  await edit.getByRole('button', { name: 'OK' }).click()
  await edit.waitFor({ state: 'detached' })
  expect(await filed()).toMatchObject([{ satuan: 'pegawai' }])
})

describe('the modal', () => {
  test('lists plans on mousedown only, filters them, and takes none by itself', async () => {
    await openProgress()
    await desk.page.getByRole('button', { name: 'Tambah Progress Harian' }).click()
    const toggle = group('Rencana Aksi').locator('.vs__dropdown-toggle')
    await toggle.dispatchEvent('click')
    expect(await desk.page.getByRole('option').count()).toBe(0)
    await toggle.dispatchEvent('mousedown')
    expect(await desk.page.getByRole('option').count()).toBe(6)
    await group('Rencana Aksi').locator('.vs__search').fill('laporan bulanan')
    expect(await desk.page.getByRole('option').count()).toBe(2)
    expect(await modal().locator('.vs__selected').count()).toBe(0)
  })

  test('drops a date that is none, cuts what is too long, and says "Mohon Maaf" for what the server does not take', async () => {
    await openProgress()
    await fillProgress('Kegiatan contoh', '01-06-2026')
    const texts: (string | null)[] = []
    const tryDay = async (date: string) => {
      await group('Tanggal Kegiatan').locator('input').fill(date)
      await ok()
      texts.push(await mohonMaaf())
    }
    for (const date of ['01-06-2026', '04-06-2026', '31-03-2026']) await tryDay(date)
    await group('Tanggal Kegiatan').locator('input').fill('31-06-2026')
    await modal().locator('[name=kegiatan]').focus()
    expect(await group('Tanggal Kegiatan').locator('input').inputValue()).toBe('31-03-2026')
    await modal().locator('[name=kegiatan]').fill('a'.repeat(256))
    expect(await modal().locator('[name=kegiatan]').inputValue()).toHaveLength(255)
    await modal().locator('[name=satuan_activity]').fill('a'.repeat(26))
    expect(await modal().locator('[name=satuan_activity]').inputValue()).toHaveLength(25)
    expect(texts).toEqual([
      'Tanggal Kegiatan adalah hari libur',
      'Tanggal Kegiatan belum tiba',
      'Tanggal Kegiatan di luar Periode Penilaian',
    ])
    expect(await filed()).toEqual([])
  })
})

test('faults: a lie, an error after the commit, a refusal, a hidden activity, and a session that ends', async () => {
  await openProgress()
  desk.portals.setTraps({
    kinerja: {
      lyingToast: { keys: ['bohong'] },
      mohonMaaf: { keys: ['gagal'] },
      failAfterCommit: { keys: ['ganda'] },
      lateVisibility: { keys: ['tersembunyi'], listRequests: 1 },
      expiryAtSubmit: { keys: ['habis'] },
      refuse: { ditolak: 'Rencana Aksi belum disetujui atasan' },
    },
  })
  const close = () => modal().getByRole('button', { name: 'Close' }).click()
  await fillProgress('bohong')
  await ok()
  await modal().waitFor({ state: 'detached' })
  for (const [kegiatan, text] of [
    ['gagal', 'Terjadi Kesalahan pada Aplikasi'],
    ['ganda', 'Terjadi Kesalahan pada Aplikasi'],
    ['ditolak', 'Rencana Aksi belum disetujui atasan'],
  ] as const) {
    await fillProgress(kegiatan)
    await ok()
    expect(await mohonMaaf()).toBe(text)
    await close()
  }
  await fillProgress('tersembunyi')
  await ok()
  await modal().waitFor({ state: 'detached' })
  expect((await filed()).map(({ kegiatan }) => kegiatan)).toEqual(['ganda', 'tersembunyi'])
  await vi.waitFor(async () =>
    expect(await desk.page.locator('.vuecal__event').allTextContents()).toHaveLength(3),
  )
  await desk.page.reload()
  await desk.page.getByText('tersembunyi').waitFor()
  await fillProgress('habis')
  await ok()
  await desk.page.waitForURL('https://asndigital.bkn.go.id/?menu=individu&redirect=*')
  expect(await desk.outcomes()).toEqual([
    'lied',
    'not-served',
    'failed-after-commit',
    'refused',
    'stored',
    'not-signed-in',
  ])
})

test('another build has other scopes; labels, plans, holidays and the deadline can change, too', async () => {
  const scopes = () =>
    desk.page
      .locator('main')
      .evaluate((main) => main.getAttributeNames().filter((name) => name.startsWith('data-v-')))
  await openProgress()
  const before = await scopes()
  desk.portals.changeKinerja({ build: 2 })
  desk.portals.setTraps({
    kinerja: {
      renameLabel: { 'Jam Mulai Kegiatan': 'Waktu Mulai' },
      doubleRencanaAksi: true,
      holidays: [today],
      deadlinePassed: true,
    },
  })
  await desk.page.reload()
  await desk.page.locator('.vuecal__cell--today.vuecal__cell--disabled').waitFor()
  const after = await scopes()
  expect([before.length, after.length]).toEqual([1, 1])
  expect(after).not.toEqual(before)
  await desk.page.getByRole('button', { name: 'Tambah Progress Harian' }).click()
  await group('Waktu Mulai').locator('input[name=date]').waitFor()
  await group('Rencana Aksi').locator('.vs__dropdown-toggle').dispatchEvent('mousedown')
  const same = { name: 'Menyusun laporan bulanan kearsipan', exact: true }
  expect(await desk.page.getByRole('option', same).count()).toBe(2)
  desk.portals.setTraps({ kinerja: { deadlinePassed: true } })
  await desk.page.reload()
  await fillProgress('terlambat')
  await ok()
  expect(await mohonMaaf()).toBe('Batas Pengisian Periode sudah lewat')
})
