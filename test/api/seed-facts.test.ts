import { describe, expect, test } from 'vitest'
import { builtInSop, stepOf } from './built-in-sop.ts'

describe('Arcamanik', () => {
  test('keeps what runs beside the case out of the steps', async () => {
    const sop = await builtInSop('arcamanik-layanan')
    expect(new Set(sop.steps.map(({ stage }) => stage?.[0]))).toEqual(new Set(['1', '2', '3', '4', '5']))
    expect(sop.duties.map(({ id, every }) => [id, every])).toEqual([['evaluasi-layanan', undefined]])
    expect(sop.pengaduan?.channels).toEqual([])
    expect(sop.controls).toHaveLength(2)
  })

  test('returns for two different reasons and takes the case up again', async () => {
    const returns = (await builtInSop('arcamanik-layanan')).steps.flatMap(({ outcomes }) =>
      (outcomes ?? []).filter(({ returnsTo }) => returnsTo),
    )
    expect(returns.map(({ reasonCode, to }) => [reasonCode, to])).toEqual([
      ['kelengkapan', 'lampirkan-dokumen'],
      ['keabsahan', 'periksa-kelengkapan'],
    ])
  })

  test('approves only what needs it, leaves refusal open, and ends with a signed receipt', async () => {
    const sop = await builtInSop('arcamanik-layanan')
    const branch = stepOf(sop, 'tentukan-perlu-persetujuan')
    expect([branch.kind, branch.proposed]).toEqual(['decision', true])
    expect(branch.outcomes?.map(({ to }) => to)).toEqual(['ajukan-persetujuan', 'terbitkan-dokumen'])
    expect(stepOf(sop, 'setujui-dokumen')).toMatchObject({
      kind: 'approval',
      pelaksana: ['pejabat-berwenang'],
    })
    expect(sop.source.questions.map(({ id }) => id)).toContain('penolakan')
    expect(sop.steps.at(-1)?.mutuBaku.output).toEqual(['Bukti penerimaan dokumen'])
  })

  test('has an open list of five service types', async () => {
    const { serviceTypes } = await builtInSop('arcamanik-layanan')
    expect([serviceTypes?.open, serviceTypes?.items.length]).toEqual([true, 5])
  })
})

describe('Singkawang', () => {
  test('walks paraf, disposisi, check, upload and report in the order of the document', async () => {
    const kinds = (await builtInSop('singkawang-ip-asn')).steps.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind !== 'task')).toEqual([
      'register',
      'paraf',
      'disposisi',
      'decision',
      'upload',
      'report',
      'report',
    ])
  })

  test('leaves the Unit Pengolah its alternatives and returns to the first step', async () => {
    const check = stepOf(await builtInSop('singkawang-ip-asn'), 'periksa-dokumen')
    expect(check.pelaksana).toEqual(['analis-ahli-muda', 'pejabat-pelaksana', 'jafung'])
    expect(check.mutuBaku.kelengkapan).toHaveLength(2)
    expect(check.mutuBaku.kelengkapan[1]?.parts).toHaveLength(3)
    expect(check.outcomes?.find(({ returnsTo }) => returnsTo)?.to).toBe('sampaikan-berkas')
  })

  test('reports up through Analis and Kabid to the Kepala, as a proposal', async () => {
    const sop = await builtInSop('singkawang-ip-asn')
    expect(stepOf(sop, 'sampaikan-laporan').reportingLine).toEqual({
      through: ['analis-ahli-muda', 'kabid'],
      to: 'kepala-badan',
      proposed: true,
    })
  })

  test('takes pengaduan on seven channels by an officer who also gives a paraf, without a flow', async () => {
    const { pengaduan, source } = await builtInSop('singkawang-ip-asn')
    expect(pengaduan?.channels).toHaveLength(7)
    expect(pengaduan).toMatchObject({ officer: 'Sekretaris Badan', place: 'Ruang Kerja Sekretaris' })
    expect(pengaduan?.flow).toBeUndefined()
    expect(source.missing).toContain('Alur pengaduan')
    expect(source.questions.map(({ id }) => id)).toContain('petugas-pengaduan-juga-pemaraf')
  })
})

describe('Malang', () => {
  test('proposes every pelaksana, since the document lost them all', async () => {
    const { steps, source } = await builtInSop('malang-ptsp-kepegawaian')
    expect(steps.every(({ pelaksana, pelaksanaProposed }) => pelaksana?.length && pelaksanaProposed)).toBe(
      true,
    )
    expect(source.questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['pelaksana-tiap-langkah', 'baris-tergeser']),
    )
  })

  test('branches at step 2, legalises, registers and refers to the SOP of the service', async () => {
    const sop = await builtInSop('malang-ptsp-kepegawaian')
    expect(stepOf(sop, 'tentukan-perlu-konsultasi').outcomes?.map(({ to }) => to)).toEqual([
      'terima-konsultasi',
      'registrasi-surat-masuk',
    ])
    expect(sop.steps.map(({ kind }) => kind)).toEqual([
      'task',
      'decision',
      'task',
      'register',
      'disposisi',
      'assignment',
      'sub-sop',
      'approval',
      'register',
      'handover',
    ])
    expect(sop.registers).toHaveLength(4)
    expect(sop.identity).toMatchObject({ nomor: '065/3639/35.07.201/2017', revisedOn: '2019-01-17' })
    expect(sop.basis).toHaveLength(6)
  })
})

test('Kalteng restores three numbers and proposes three pelaksana', async () => {
  const { steps, identity, duties } = await builtInSop('kalteng-konsultasi-e-kinerja')
  expect(steps.map(({ no, proposedNo }) => no ?? `[${proposedNo}]`)).toEqual([
    '1',
    '[2]',
    '[3]',
    '4',
    '5',
    '[6]',
  ])
  expect(steps.map(({ pelaksanaProposed }) => pelaksanaProposed === true)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ])
  expect(identity).toMatchObject({ createdOn: '2025-01-20', pencatatan: ['Dokumentasi surat/arsip'] })
  expect(identity?.revisedOn).toBeUndefined()
  expect(duties).toMatchObject([{ id: 'pelaporan-kinerja', every: { value: 1, unit: 'bulan' } }])
})

test('Medan keeps the loop to the draft, the TTD and the arsip of one node, and nobody where nobody is named', async () => {
  const { steps, basis, pengaduan, identity } = await builtInSop('medan-pemantauan-evaluasi')
  expect(steps.map(({ no, kind }) => `${no} ${kind}`)).toEqual([
    'A task',
    'B task',
    'C decision',
    'C ttd',
    'C archive',
    'D handover',
  ])
  expect(steps[2]?.outcomes?.map(({ to, returnsTo }) => [to, returnsTo])).toEqual([
    ['ttd-laporan', undefined],
    ['konsep-laporan', undefined],
  ])
  expect(steps.map(({ pelaksana }) => pelaksana?.[0])).toEqual([
    undefined,
    undefined,
    'kepala-bidang',
    'kepala-bidang',
    'kepala-bidang',
    'bagian-tata-usaha',
  ])
  expect([basis.length, pengaduan?.channels.length, identity?.signedOn]).toEqual([10, 8, '2024-06-04'])
})

test.each([
  ['arcamanik-layanan', ['Evaluasi berkala']],
  ['singkawang-ip-asn', ['per triwulan', '2 (dua) kali setahun', undefined, undefined]],
  ['malang-ptsp-kepegawaian', []],
  ['kalteng-konsultasi-e-kinerja', ['dilakukan setiap bulan']],
  [
    'medan-pemantauan-evaluasi',
    ['setiap 3 (tiga) bulan sekali', '6 (enam) bulan sekali', 'setiap 1 (satu) bulan sekali'],
  ],
] as const)('%s has its recurring duties in its own words', async (id, words) => {
  expect((await builtInSop(id)).duties.map(({ original }) => original)).toEqual(words)
})

test('Singkawang and Medan carry all 14 components, by name', async () => {
  for (const id of ['singkawang-ip-asn', 'medan-pemantauan-evaluasi'] as const) {
    const components = Object.values((await builtInSop(id)).components ?? {})
    expect(components).toHaveLength(14)
    expect(components.every((component) => component?.items.length)).toBe(true)
  }
  expect((await builtInSop('singkawang-ip-asn')).components?.sarana?.items).toHaveLength(11)
  expect((await builtInSop('medan-pemantauan-evaluasi')).components?.sarana?.items).toHaveLength(9)
})

test.each([
  ['malang-ptsp-kepegawaian', ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara']],
  ['medan-pemantauan-evaluasi', ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara']],
  ['kalteng-konsultasi-e-kinerja', []],
] as const)('%s warns of the law that was replaced and keeps it', async (id, successors) => {
  expect((await builtInSop(id)).basis.flatMap(({ supersededBy }) => supersededBy ?? [])).toEqual(successors)
})

test.each([
  ['singkawang-ip-asn', ['Indek', 'Wiba', 'Aplikasi SPAN LAPOR', 'Jafung', '1., 1., 1.']],
  ['malang-ptsp-kepegawaian', ['Bidang Pegadaaan', 'Mebutuhkan konsultasi', 'Nomer surat']],
  [
    'kalteng-konsultasi-e-kinerja',
    ['PROVINSI CALIMANTAN TENGAH', 'Kasubbid Umum dan Kepegawaian', '1/20/2025', 'belum memahami harapan'],
  ],
  [
    'medan-pemantauan-evaluasi',
    ['Standart', 'Admimistrasi', 'Saaran Kerja Pegawai', 'Analisis SDM Aparatur'],
  ],
] as const)(
  '%s keeps the original beside each mended word, and the mended text elsewhere',
  async (id, originals) => {
    const { source, ...rest } = await builtInSop(id)
    const kept = source.corrections.map(({ original }) => original)
    expect(kept).toEqual(expect.arrayContaining([...originals]))
    const kegiatan = JSON.stringify(rest.steps)
    for (const original of originals.filter((word) => word.includes(' ')))
      expect(kegiatan).not.toContain(original)
  },
)
