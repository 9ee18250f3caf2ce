import { describe, expect, test, vi } from 'vitest'
import { setUpDesk, siasn } from './desk.ts'
import { aCourse, aRecord, fillRiwayat, openForm, openPeremajaan, searchNomor } from './peremajaan-by-hand.ts'
import { riwayatJenis } from './siasn/riwayat-kinds.ts'
import type { BadStatus } from './siasn/send-status.ts'
import { goToSso, typeOtp, typePassword } from './sign-in-as-person.ts'

const desk = setUpDesk()
const [first, second] = ['199004182014021001', '199207252015032003']
const manyCourses = '198703152010012005'
const profileOf = (nip: string) => `/peremajaan/profil/pns/${nip}`
const refusal = () => desk.page.getByRole('dialog').getByRole('alert')
const nipOf = (scope: 'region' | 'dialog', name: string) =>
  desk.page.getByRole(scope, { name }).locator('dd').nth(1).textContent()

async function submit(nomor: string): Promise<void> {
  await fillRiwayat(desk.page, 'kursus', aCourse(nomor))
  await desk.save()
}

test('every kind of riwayat is kept with its fields and its document', async () => {
  await desk.signedInAt(profileOf(first))
  for (const jenis of riwayatJenis) {
    const record = aRecord(jenis, jenis === 'skp' ? '2026' : `812/JENIS-${jenis}/2026`)
    await fillRiwayat(desk.page, jenis, record)
    await desk.save()
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await desk.portals.records({ nip: first, nomor: record.nomor })).toMatchObject([
      { jenis, nomor: record.nomor, form: record.values, bytes: record.pdf.length, receivedCount: 1 },
    ])
    const row = desk.page.getByRole('tabpanel').locator('tbody tr', { hasText: record.nomor })
    await row.getByRole('button', { name: 'Preview' }).waitFor()
  }
})

describe('answers', () => {
  test('reject: BTS and TMS come with their code, lyingRefusal keeps what it refuses', async () => {
    await desk.signedInAt(profileOf(first))
    desk.portals.setTraps({
      reject: { '812/TOLAK-1/2026': 51, '812/TOLAK-2/2026': 61 },
      lyingRefusal: { keys: ['812/TOLAK-3/2026'] },
    })
    const texts: (string | null)[] = []
    for (const at of [1, 2, 3]) {
      await submit(`812/TOLAK-${at}/2026`)
      texts.push(await refusal().textContent())
      await desk.page.getByRole('button', { name: 'Batal' }).click()
    }
    expect(texts).toEqual([
      'BTS - Dokumen Tidak Lengkap (kode 51)',
      'TMS - Kegiatan sebelum TMT CPNS (kode 61)',
      'BTS - Data tidak sesuai (kode 50)',
    ])
    expect(await desk.outcomes()).toEqual(['refused', 'refused', 'refused-but-kept'])
    expect(await desk.portals.records({ nomor: '812/TOLAK-3/2026' })).toHaveLength(1)
  })

  test('submitStatus stores nothing and says why', async () => {
    await desk.signedInAt(profileOf(first))
    const sentences: [BadStatus, string][] = [
      [403, 'Anda tidak memiliki akses ke layanan ini'],
      [429, 'Terlalu banyak permintaan, silakan coba beberapa saat lagi'],
      [502, 'Ada Kesalahan, mohon upload ulang'],
    ]
    for (const [code, text] of sentences) {
      desk.portals.setTraps({ submitStatus: { code, next: 1 } })
      await submit(`812/STATUS-${code}/2026`)
      await desk.toast(text)
      await desk.page.getByRole('button', { name: 'Batal' }).click()
      expect(await desk.portals.records({ nomor: `812/STATUS-${code}/2026` })).toEqual([])
    }
    expect(await desk.outcomes()).toEqual(['not-served', 'not-served', 'not-served'])
  })

  test('status: so many requests are not served; 401 leads to the sign-in', async () => {
    await desk.signedInAt('/tampilanData')
    desk.portals.setTraps({ status: { code: 429, next: 2 } })
    await desk.page.goto(siasn + profileOf(first))
    await desk.page.getByRole('heading', { name: 'Halaman tidak dapat dimuat' }).waitFor()
    await desk.page.reload()
    await desk.page.getByRole('heading', { name: 'Peremajaan Data' }).waitFor()
    desk.portals.setTraps({ status: { code: 401, next: 1 } })
    const asked = desk.page.waitForRequest((request) => new URL(request.url()).pathname === '/masuk')
    await desk.page.goto(siasn + profileOf(first)).catch(() => undefined)
    await asked
  })

  test('maintenance: every page says so, and nothing else', async () => {
    await desk.signedInAt('/tampilanData')
    desk.portals.setTraps({ maintenance: true })
    const response = await desk.page.goto(siasn + profileOf(first))
    expect(response?.status()).toBe(503)
    expect(await desk.page.getByRole('heading').allTextContents()).toEqual([
      'Sistem Sedang Dalam Pemeliharaan',
    ])
  })

  test('slowSubmit keeps at once and answers late; doubleToast says it twice', async () => {
    await desk.signedInAt(profileOf(first))
    desk.portals.setTraps({ slowSubmit: { ms: 600 }, doubleToast: true })
    await desk.page.reload()
    await submit('812/LAMBAT/2026')
    await vi.waitFor(async () => expect(await desk.outcomes()).toEqual(['stored']), 5000)
    expect(await desk.page.locator('.toast').count()).toBe(0)
    await vi.waitFor(async () => expect(await desk.page.locator('.toast').count()).toBe(2), 5000)
  })

  test('expiryAtSubmit: the session ends between filling and click, nothing is kept', async () => {
    await desk.signedInAt(profileOf(first))
    desk.portals.setTraps({ expiryAtSubmit: { next: 1 } })
    await submit('812/HABIS/2026')
    await desk.page.waitForURL('https://asndigital.bkn.go.id/**')
    expect(await desk.outcomes()).toEqual(['not-signed-in'])
    expect(await desk.portals.records({ nomor: '812/HABIS/2026' })).toEqual([])
  })
})

describe('persons', () => {
  test('previousCard: the card of the person before stays under the new address', async () => {
    await desk.signedInAt(profileOf(first))
    desk.portals.setTraps({ previousCard: { next: 1 } })
    await openPeremajaan(desk.page, second)
    await desk.page.waitForURL(`**/${second}`)
    await desk.page.locator('main[aria-busy=false]').waitFor()
    expect(await nipOf('region', 'Data Pegawai')).toBe(first)
    await desk.page.reload()
    await desk.page.getByRole('region', { name: 'Data Pegawai' }).getByText(second).waitFor()
  })

  test('previousPersonInForm: the card is right, the form belongs to the person before', async () => {
    await desk.signedInAt(profileOf(first))
    desk.portals.setTraps({ previousPersonInForm: true })
    await openPeremajaan(desk.page, second)
    await desk.page.getByRole('region', { name: 'Data Pegawai' }).getByText(second).waitFor()
    await fillRiwayat(desk.page, 'kursus', aCourse('812/ORANG/2026'))
    expect(await nipOf('dialog', 'Tambah Riwayat Kursus')).toBe(first)
    await desk.save()
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await desk.portals.records({ nomor: '812/ORANG/2026' })).toMatchObject([{ nip: first }])
  })
})

describe('pages that are not what they were', () => {
  test('formDrift: renamed, added, doubled, gone and the other way round', async () => {
    await desk.signedInAt(profileOf(first))
    desk.portals.setTraps({
      formDrift: {
        jenis: 'kursus',
        rename: { 'Nomor Sertifikat': 'No. Sertifikat' },
        add: 'Lokasi',
        double: 'Tahun',
        remove: 'Tanggal Selesai',
        dropOption: 'Diklat Teknis',
        doubleOption: 'Seminar',
        reverse: true,
      },
    })
    await desk.page.reload()
    const dialog = await openForm(desk.page, 'Kursus')
    const labels = await dialog.locator('label').allTextContents()
    expect(labels).toEqual([
      'Lokasi',
      'Jumlah Jam (JP)',
      'Tahun',
      'Tahun',
      'Tanggal Mulai',
      'No. Sertifikat',
      'Institusi Penyelenggara',
      'Nama Kursus',
      'Jenis Diklat',
      'Pilih Berkas',
    ])
    const options = await dialog.locator('option').allTextContents()
    expect(options.filter((option) => ['Diklat Teknis', 'Seminar'].includes(option))).toEqual([
      'Seminar',
      'Seminar',
    ])
    await desk.page.getByRole('button', { name: 'Batal' }).click()
    await fillRiwayat(desk.page, 'diklat', aCourse('812/BARU/2026'))
    await desk.save()
    await desk.toast('Data Usulan Berhasil Masuk')
  })

  test('language: the same page in English', async () => {
    await desk.signedInAt(profileOf(first))
    desk.portals.setTraps({ language: 'en' })
    await desk.page.reload()
    await desk.page.getByRole('heading', { name: 'Data Renewal' }).waitFor()
    await desk.page.getByRole('button', { name: 'Add Course History' }).click()
    await desk.page.getByRole('textbox', { name: 'Certificate Number' }).waitFor()
    expect(await desk.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await desk.page.getByRole('button', { name: 'Simpan' }).count()).toBe(0)
  })

  test('noSearch: a list that can only be leafed through', async () => {
    await desk.signedInAt(profileOf(manyCourses))
    desk.portals.setTraps({ noSearch: true })
    await desk.page.reload()
    await desk.page.getByText('Menampilkan 1-10 dari 12 entri').waitFor()
    expect(await desk.page.getByRole('searchbox').count()).toBe(0)
  })

  test('unstablePaging: leafing through shows a row twice and another never; the search still finds', async () => {
    await desk.signedInAt(profileOf(manyCourses))
    desk.portals.setTraps({ unstablePaging: true })
    await desk.page.reload()
    const numbers = () => desk.page.getByRole('tabpanel').locator('tbody td:nth-child(4)').allTextContents()
    await desk.page.getByText('Menampilkan 1-10 dari 12 entri').waitFor()
    const seen = await numbers()
    await desk.page.getByRole('button', { name: 'Berikutnya' }).click()
    await desk.page.getByText('Menampilkan 11-12 dari 12 entri').waitFor()
    seen.push(...(await numbers()))
    expect(seen).toHaveLength(12)
    expect(new Set(seen).size).toBe(11)
    const held = (await desk.portals.records({ nip: manyCourses })).filter(({ jenis }) => jenis === 'kursus')
    const [missed] = held.filter(({ nomor }) => !seen.includes(nomor))
    expect(await searchNomor(desk.page, missed?.nomor ?? '-')).toEqual([missed?.nomor])
  })

  test('a usulan comes back with its reason, and Monitoring shows it', async () => {
    await desk.signedInAt('/layananPeremajaan/monitoringUsulan')
    const usulan = { nomorSurat: '800.1.3/900/BKPSDM/2026', nip: first, statusKode: 67, alasanTolakId: 52 }
    const answer = await fetch(`${desk.portals.controlUrl}/usulan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(usulan),
    })
    expect(answer.status).toBe(204)
    await desk.page.getByRole('textbox', { name: 'Nomor Surat Usulan' }).fill('900/BKPSDM')
    await desk.page.getByRole('button', { name: 'Cari Usulan' }).click()
    await desk.page.getByText('Menampilkan 1-1 dari 1 entri').waitFor()
    await desk.page.getByRole('button', { name: 'Lihat' }).click()
    const detail = await desk.page.getByRole('dialog').locator('dd').allTextContents()
    expect(detail.slice(-2)).toEqual(['Perbaikan Dokumen - BTS', 'BTS - Dokumen tidak terbaca (kode 52)'])
    expect(() => desk.portals.changeUsulan({ ...usulan, statusKode: 98 })).toThrow('unknown status 98')
  })
})

test('otpSkewMs and otpRefused: a right code is refused until the clocks agree', async () => {
  const invalid = desk.page.getByRole('alert').filter({ hasText: 'Kode OTP tidak valid' })
  desk.portals.setTraps({ otpSkewMs: 600_000 })
  await desk.page.goto(`${siasn}/tampilanData`)
  await goToSso(desk.page)
  await typePassword(desk.page, desk.portals.account)
  await typeOtp(desk.page, desk.portals.otpNow())
  await invalid.waitFor()
  desk.portals.setTraps({ otpRefused: { next: 1 } })
  await typeOtp(desk.page, desk.portals.otpNow())
  await invalid.waitFor()
  await typeOtp(desk.page, desk.portals.otpNow())
  await desk.page.waitForURL(`${siasn}/tampilanData`)
})
