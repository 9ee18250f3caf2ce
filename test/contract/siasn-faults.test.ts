import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NeedsPerson, PortalStops, PortalUnavailable, SignInNeeded } from '#bridge/ports/upload-failures.ts'
import type { PortalRow } from '#bridge/ports/upload-portal.ts'
import { formDrift } from '#shared/domain/form-drift.ts'
import { goToSso, signInAsPerson, typeOtp, typePassword } from '../portals/sign-in-as-person.ts'
import type { Traps } from '../portals/traps.ts'
import { pageAtSignIn } from './portal-desk.ts'
import { openSiasnBench, type SiasnBench } from './siasn-bench.ts'
import { SOON } from './upload-portal.contract.ts'

let bench: SiasnBench
beforeAll(async () => {
  bench = await openSiasnBench()
})
beforeEach(() => bench.reset())
afterAll(() => bench.close())

const nomorOf = (row: PortalRow) => row.data.nomor ?? ''

function rowOf(jenis: string, values: Record<string, string>): PortalRow {
  const row = bench.newRow()
  const { nip, nama, nomor, berkas, berkasPath, berkasHash } = row.data as Record<string, string>
  return { ...row, data: { nip, nama, nomor, berkas, berkasPath, berkasHash, jenis, ...values } as never }
}

const kinds: [jenis: string, values: Record<string, string>, shown: string][] = [
  [
    'seminar',
    {
      ...{ peran: 'Narasumber', namaKegiatan: 'Seminar Arsip', penyelenggara: 'Lembaga Contoh' },
      ...{ tanggalMulai: '03-03-2026', tanggalSelesai: '03-03-2026', tahun: '2026', jumlahJam: '8' },
    },
    'Nama Seminar: Seminar Arsip',
  ],
  [
    'skp',
    {
      ...{ tahun: '2019', hasilKerja: 'Sesuai Ekspektasi', perilakuKerja: 'Di Atas Ekspektasi' },
      ...{ kuadran: 'Baik', statusPenilai: 'ASN', penilaiNip: '197712011998031003' },
      ...{ penilaiNama: 'Siti Contoh', penilaiJabatan: 'Kepala Bidang', penilaiUnor: '' },
    },
    'Kuadran Kinerja: Baik',
  ],
  [
    'pendidikan',
    {
      ...{ tingkat: 'S-2', programStudi: 'Ilmu Administrasi', sekolah: 'Universitas Contoh' },
      ...{ tanggalLulus: '01-09-2020', tahun: '2020', gelarDepan: '', gelarBelakang: 'M.A.P.' },
    },
    'Tingkat Pendidikan: S-2',
  ],
  [
    'jabatan',
    {
      ...{ jenisJabatan: 'Jabatan Pelaksana', namaJabatan: 'Pengelola Data', unor: 'Bidang Contoh' },
      ...{ tanggalSk: '01-02-2025', tmtJabatan: '01-03-2025', tmtPelantikan: '' },
    },
    'Nama Jabatan: Pengelola Data',
  ],
]

test.each(kinds)('files a riwayat of %s and reads it back by its key', async (jenis, values, shown) => {
  const row = rowOf(jenis, values)
  expect(await bench.portal.findByKey(row)).toBeUndefined()
  await bench.portal.prepare(row)
  expect(await bench.portal.send(row, SOON)).toMatchObject({ kind: 'accepted' })
  const found = await bench.portal.findByKey(row)
  expect(found?.text).toContain(shown)
  expect(found?.picture?.length).toBeGreaterThan(0)
})

describe('a portal gone wrong', () => {
  const course = () => bench.newRow()

  test.each<[string, Traps, string]>([
    ['the card of the person before', { previousCard: { next: 1 } }, 'wrong-person'],
    ['a form of the person before', { previousPersonInForm: true }, 'wrong-person'],
    [
      'an option twice',
      { formDrift: { jenis: 'kursus', doubleOption: 'Diklat Teknis' } },
      'option-not-found',
    ],
    ['a label twice', { formDrift: { jenis: 'kursus', double: 'Tahun' } }, 'field-not-found'],
    [
      'a field of another name',
      { formDrift: { jenis: 'kursus', rename: { 'Nomor Sertifikat': 'No. Dokumen' } } },
      'field-not-found',
    ],
  ])('with %s is not filled in, and nothing is sent', async (_what, traps, why) => {
    const row = course()
    // Somebody else was on screen before.
    const other = { ...row.data, nip: '199207252015032003', nama: 'Dewi Lestari' }
    await bench.portal.findByKey({ ...row, data: other as never })
    bench.portals.setTraps(traps)
    const refused = await bench.portal.prepare(row).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NeedsPerson)
    expect(refused).toMatchObject({ why })
    expect(await bench.heldTimes(row)).toBe(0)
  })

  test('without a search is not asked by turning pages', async () => {
    const row = course()
    bench.portals.setTraps({ noSearch: true })
    await bench.portals.records()
    const other = { ...row, data: { ...row.data, nip: '199207252015032003', nama: 'Dewi Lestari' } as never }
    await expect(bench.portal.findByKey(other)).rejects.toMatchObject({ why: 'cannot-be-asked' })
  })

  test.each([403, 429] as const)('that answers %i stops the whole run, also at the click', async (code) => {
    const row = course()
    await bench.portal.prepare(row)
    bench.portals.setTraps({ submitStatus: { code } })
    await expect(bench.portal.send(row, SOON)).rejects.toMatchObject({ why: 'portal-refuses' })
    expect(await bench.heldTimes(row)).toBe(0)
    bench.portals.setTraps({ status: { code } })
    await expect(bench.portal.findByKey(row)).rejects.toThrow(PortalStops)
  })

  test('under maintenance stops the run under that name', async () => {
    bench.portals.setTraps({ maintenance: true })
    const row = { ...course(), data: { ...course().data, nip: '198404232009021004', nama: '' } as never }
    await expect(bench.portal.findByKey(row)).rejects.toMatchObject({ why: 'portal-maintenance' })
  })

  test('in another language stops the run under that name, and goes on once it is Indonesian again', async () => {
    bench.portals.setTraps({ language: 'en' })
    const row = { ...course(), data: { ...course().data, nip: '198610102010012008', nama: '' } as never }
    await expect(bench.portal.findByKey(row)).rejects.toMatchObject({ why: 'portal-language', detail: 'en' })
    bench.portals.setTraps({})
    expect(await bench.portal.findByKey(row)).toBeUndefined()
  })

  test('with a 502 is a technical failure, tried again', async () => {
    const row = course()
    bench.portals.setTraps({ status: { code: 502 } })
    await expect(bench.portal.findByKey(row)).rejects.toThrow(PortalUnavailable)
    bench.portals.setTraps({})
    expect(await bench.portal.findByKey(row)).toBeUndefined()
  })

  test('that says no and keeps the record is found out', async () => {
    const row = course()
    bench.portals.setTraps({ lyingRefusal: { keys: [nomorOf(row)] } })
    await bench.portal.prepare(row)
    expect(await bench.portal.send(row, SOON)).toMatchObject({ kind: 'refused', verdict: 'bts' })
    expect(await bench.portal.findByKey(row)).toBeDefined()
  })

  test('names verdict and number of its reason', async () => {
    const row = course()
    bench.portals.setTraps({ reject: { [nomorOf(row)]: 61 } })
    await bench.portal.prepare(row)
    const answer = await bench.portal.send(row, SOON)
    expect(answer).toMatchObject({ kind: 'refused', verdict: 'tms', reasonId: 61 })
  })

  test('whose session ends at the click asks for a person, and holds nothing', async () => {
    const row = course()
    await bench.portal.prepare(row)
    bench.portals.setTraps({ expiryAtSubmit: { keys: [nomorOf(row)] } })
    await expect(bench.portal.send(row, SOON)).rejects.toThrow(SignInNeeded)
    expect(await bench.heldTimes(row)).toBe(0)
    const waiting = bench.portal.waitForSignIn(new AbortController().signal, () => {})
    await Promise.all([waiting, bench.signIn()])
  })

  test('that says no to password and codes is passed on in words, each no once, and nothing is typed for the person', async () => {
    const heard: string[] = []
    bench.endSession()
    await expect(bench.portal.findByKey(course())).rejects.toThrow(SignInNeeded)
    const before = (await bench.portals.log()).length
    const waiting = bench.portal.waitForSignIn(new AbortController().signal, (words) => heard.push(words))
    const page = await pageAtSignIn(bench.context)
    const { account } = bench.portals
    await goToSso(page)
    await typePassword(page, { ...account, password: 'salah' })
    await typePassword(page, account)
    const good = bench.portals.otpNow()
    const wrong = good === '000000' ? '111111' : '000000'
    for (const code of [wrong, bench.portals.otpAt(-90_000), bench.portals.otpAt(600_000), good])
      await typeOtp(page, code)
    await page.waitForURL((url) => url.host !== 'sso-siasn.bkn.go.id')
    await Promise.all([waiting, signInAsPerson(page, bench.portals)])
    expect(heard).toEqual([
      expect.stringContaining('menolak nama pengguna atau kata sandi'),
      expect.stringContaining('menolak kode OTP itu'),
      expect.stringContaining('sudah kedaluwarsa'),
      expect.stringContaining('Jam ponsel berbeda'),
    ])
    const typed = (await bench.portals.log()).slice(before).filter(({ kind }) => kind === 'otp')
    expect(typed).toHaveLength(4)
  })

  test('that turned its form round is seen by the look at the form', async () => {
    const row = course()
    const before = await bench.portal.readForm(row)
    bench.portals.setTraps({ formDrift: { reverse: true } })
    const other = { ...row, data: { ...row.data, nip: '199207252015032003', nama: 'Dewi Lestari' } as never }
    expect(formDrift(before, await bench.portal.readForm(other))).toContain('(urutan)')
  })
})
