import { describe, expect, test } from 'vitest'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { normalPath, reachableSteps, stepsThatEnd } from '#shared/sop/reachable-steps.ts'
import { builtInIds, builtInSop, readBuiltIn, stepOf } from './built-in-sop.ts'

/** Times added unit by unit, as the documents write them: no unit is turned into another. */
function sums(steps: readonly SopStep[]): Record<string, number> {
  const result: Record<string, number> = {}
  for (const { waktu } of steps.flatMap(({ mutuBaku }) => mutuBaku)) {
    if (waktu) result[waktu.unit] = (result[waktu.unit] ?? 0) + waktu.value
  }
  return result
}

/** How the document writes each step's time; undefined where it gives none. */
function times(sop: Sop): (string | undefined)[] {
  return sop.steps.map(({ mutuBaku }) => mutuBaku.waktu?.original)
}

describe.each(builtInIds)('%s', (id) => {
  test('has no error, and its file is named by id and version', async () => {
    const errors = (await readBuiltIn(id)).findings.filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([])
    expect([(await builtInSop(id)).id, (await builtInSop(id)).version]).toEqual([id, 1])
  })

  test('brings every case to every step and to an end', async () => {
    const sop = await builtInSop(id)
    const all = new Set(sop.steps.map((each) => each.id))
    expect(reachableSteps(sop)).toEqual(all)
    expect(stepsThatEnd(sop)).toEqual(all)
  })

  test('names its source, and says what it mended, what is open and what is missing', async () => {
    const { source } = await builtInSop(id)
    expect(source.document).not.toBe('')
    expect(source.corrections.length).toBeGreaterThan(0)
    expect(source.questions.length).toBeGreaterThan(0)
    expect(source.missing.length).toBeGreaterThan(0)
    for (const { original, corrected } of source.corrections) expect(original).not.toBe(corrected)
  })

  test('leaves the rules of a return to the product, and marks every portal page as proposed', async () => {
    const { steps } = await builtInSop(id)
    const returns = steps.flatMap(({ outcomes }) => (outcomes ?? []).filter(({ returnsTo }) => returnsTo))
    expect(returns.filter((each) => 'reasonRequired' in each)).toEqual([])
    expect(steps.flatMap(({ portal }) => portal ?? []).filter(({ proposed }) => !proposed)).toEqual([])
  })

  test('names only pages and anchors of the pack that stand for them', async () => {
    const known = [
      'cari-pegawai/cari',
      'peremajaan/simpan',
      'peremajaan/tambah-riwayat-kursus',
      'monitoring-usulan/cari-usulan',
      'nilai-ip-asn/cari',
    ]
    for (const { portal } of (await builtInSop(id)).steps) {
      if (portal) expect(known).toContain(`${portal.page}/${portal.anchor}`)
    }
  })
})

test.each([
  ['arcamanik-layanan', 13, 'perpres-21-2023-wib', true],
  ['singkawang-ip-asn', 11, 'singkawang-loket', undefined],
  ['malang-ptsp-kepegawaian', 10, 'perpres-21-2023-wib', true],
  ['kalteng-konsultasi-e-kinerja', 6, 'perpres-21-2023-wib', true],
  ['medan-pemantauan-evaluasi', 6, 'perpres-21-2023-wib', true],
] as const)('%s has %i steps and the calendar %s', async (id, steps, calendar, proposed) => {
  const sop = await builtInSop(id)
  expect(sop.steps).toHaveLength(steps)
  expect([sop.calendar.id, sop.calendar.proposed]).toEqual([calendar, proposed])
})

describe('times', () => {
  test('stand only where the documents give them', async () => {
    expect(times(await builtInSop('arcamanik-layanan')).filter(Boolean)).toEqual([])
    expect(times(await builtInSop('singkawang-ip-asn')).filter(Boolean)).toEqual([])
    expect(times(await builtInSop('malang-ptsp-kepegawaian'))).toEqual([
      '1 jam',
      '4 jam',
      '1 jam',
      '1 jam',
      '1 hari',
      '3 hari',
      '1 minggu',
      '1 minggu',
      '1 jam',
      '1 minggu',
    ])
    expect(times(await builtInSop('kalteng-konsultasi-e-kinerja'))).toEqual([
      '5 Menit',
      '5 Menit',
      '5 Menit',
      '30 Menit',
      undefined,
      undefined,
    ])
    expect(times(await builtInSop('medan-pemantauan-evaluasi'))).toEqual([
      '60 menit',
      '30 menit',
      '30 menit',
      undefined,
      undefined,
      '5 menit',
    ])
  })

  test('keep the units of Malang apart, with the applicant and without', async () => {
    const { steps } = await builtInSop('malang-ptsp-kepegawaian')
    expect(sums(steps)).toEqual({ jam: 8, hari: 4, minggu: 3 })
    const office = steps.filter(({ clock }) => clock === 'office')
    expect(steps.filter(({ clock }) => clock === 'applicant').map(({ no }) => no)).toEqual(['1', '10'])
    expect(sums(office)).toEqual({ jam: 7, hari: 4, minggu: 2 })
    const withoutConsultation = office.filter(({ no }) => no !== '2' && no !== '3')
    expect(sums(withoutConsultation)).toEqual({ jam: 2, hari: 4, minggu: 2 })
  })

  test('give 45 menit on the normal branch of Kalteng, which ends there, and no total', async () => {
    const sop = await builtInSop('kalteng-konsultasi-e-kinerja')
    expect(normalPath(sop).map(({ id }) => id)).not.toContain('tanda-tangan-kepala-badan')
    expect(sums(normalPath(sop))).toEqual({ menit: 45 })
    expect(sop.total).toBeUndefined()
    expect(stepOf(sop, 'nilai-harapan').outcomes?.map(({ to }) => to)).toEqual([
      'end',
      'tanda-tangan-kepala-badan',
    ])
  })

  test('give the 125 menit that Medan states', async () => {
    const sop = await builtInSop('medan-pemantauan-evaluasi')
    expect(sums(normalPath(sop))).toEqual({ menit: 125 })
    expect(sop.total?.waktu).toEqual({ value: 125, unit: 'menit', original: '2 Jam 5 menit' })
  })

  test('are one hari for the whole of Singkawang, with both readings', async () => {
    const { total, serviceHours, source } = await builtInSop('singkawang-ip-asn')
    expect(total?.waktu).toEqual({ value: 1, unit: 'hari', original: '1 (satu) hari' })
    expect(total?.alternativeStart).toContain('benar')
    expect(source.questions.map(({ id }) => id)).toContain('mulai-satu-hari')
    expect(serviceHours).toHaveLength(2)
  })
})
