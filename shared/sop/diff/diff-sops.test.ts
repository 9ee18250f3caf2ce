import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sop } from '#shared/schema/sop.ts'
import { aSop } from '../../../test/factories.ts'
import { diffSops } from './diff-sops.ts'

const before = aSop()
const sentences = (after: Sop) => diffSops({ before, after }).map(({ sentence }) => sentence)

function withStep(id: string, change: (step: Sop['steps'][number]) => Sop['steps'][number]): Sop {
  return { ...before, steps: before.steps.map((step) => (step.id === id ? change(step) : step)) }
}

const [ajukan, periksa, paraf, ...rest] = before.steps
if (!ajukan || !periksa || !paraf) throw new Error('the example SOP has other steps')

describe('two versions of a SOP differ by', () => {
  test.each<[string, Sop, string[]]>([
    ['nothing', { ...before, version: 2 }, []],
    [
      'a step that is gone',
      { ...before, steps: [ajukan, periksa, ...rest] },
      ['Langkah "Membubuhkan paraf" (paraf) dihapus.'],
    ],
    [
      'a step that came',
      { ...before, steps: [...before.steps, { ...paraf, id: 'arsip', kegiatan: 'Menyimpan arsip' }] },
      ['Langkah "Menyimpan arsip" (arsip) ditambahkan.'],
    ],
    [
      'a step that moved: only that one',
      { ...before, steps: [ajukan, periksa, ...rest, paraf] },
      ['Langkah "Membubuhkan paraf" (paraf) dipindahkan, sekarang sesudah "Menyerahkan hasil".'],
    ],
    [
      'the time of the whole service: what is the same in it is not said',
      { ...before, total: { waktu: { value: 3, unit: 'hari', original: '3 hari' }, note: 'Revisi' } },
      [
        'Jangka waktu seluruh layanan: waktu berubah dari "2 hari" menjadi "3 hari".',
        'Jangka waktu seluruh layanan: catatan ditambahkan: "Revisi".',
      ],
    ],
    [
      'a time',
      withStep('periksa', (step) => ({
        ...step,
        mutuBaku: { ...step.mutuBaku, waktu: { value: 1, unit: 'hari', original: '1 hari' } },
      })),
      ['Langkah "Memeriksa berkas" (periksa): waktu berubah dari "2 jam" menjadi "1 hari".'],
    ],
    [
      'its pelaksana',
      withStep('periksa', (step) => ({ ...step, pelaksana: ['analis', 'kaban'] })),
      [
        'Langkah "Memeriksa berkas" (periksa): pelaksana: "jafung" dihapus.',
        'Langkah "Memeriksa berkas" (periksa): pelaksana: "kaban" ditambahkan.',
      ],
    ],
    [
      'a kelengkapan',
      withStep('periksa', (step) => ({
        ...step,
        mutuBaku: { ...step.mutuBaku, kelengkapan: step.mutuBaku.kelengkapan.slice(1) },
      })),
      ['Langkah "Memeriksa berkas" (periksa): kelengkapan "Surat pengantar" (surat) dihapus.'],
    ],
    [
      'where an outcome leads',
      withStep('olah', (step) => ({
        ...step,
        outcomes: (step.outcomes ?? []).map((each) =>
          each.id === 'ulang' ? { ...each, to: 'periksa' } : each,
        ),
      })),
      [
        'Langkah "Mengolah berkas" (olah): hasil "Ulangi paraf" (ulang): menuju berubah dari "paraf" menjadi "periksa".',
      ],
    ],
    [
      'its clock rules',
      { ...before, clock: { start: 'complete-file', completeAt: { step: 'periksa', outcome: 'benar' } } },
      [
        'Aturan jam: mulai dihitung ditambahkan: saat berkas dinyatakan lengkap.',
        'Aturan jam: tempat berkas dinyatakan lengkap ditambahkan: step "periksa", outcome "benar".',
      ],
    ],
    ['its identity', { ...before, identity: { nomor: '065/1' } }, ['Identitas: nomor ditambahkan: "065/1".']],
    [
      'a register',
      { ...before, registers: [{ id: 'agenda', title: 'Buku agenda' }] },
      ['Register "Buku agenda" (agenda) ditambahkan.'],
    ],
    [
      'the jabatan of a pelaksana',
      {
        ...before,
        pelaksana: before.pelaksana.map((each) =>
          each.id === 'kaban' ? { ...each, jabatan: 'Kepala BKPSDM' } : each,
        ),
      },
      ['Pelaksana "Kepala Badan" (kaban): jabatan berubah dari "Kepala Badan" menjadi "Kepala BKPSDM".'],
    ],
  ])('%s', (_what, after, expected) => {
    expect(sentences(after)).toEqual(expected)
  })

  test('a step under another id: both are told, and whether they are one is asked', () => {
    const renamed = { ...periksa, id: 'teliti', kegiatan: 'Memeriksa berkas masuk' }
    const changes = diffSops({ before, after: { ...before, steps: [ajukan, renamed, paraf, ...rest] } })
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added', 'question'])
    expect(changes[2]).toMatchObject({ before: 'periksa', after: 'teliti' })
  })
})

test('whatever is changed in a step or at the top is told; the same content never is', () => {
  const step = fc.integer({ min: 0, max: before.steps.length - 1 })
  const change = fc.constantFrom<(sop: Sop, at: number) => Sop>(
    (sop, at) => changed(sop, at, { note: 'Catatan baru' }),
    (sop, at) => changed(sop, at, { clock: 'outside' }),
    (sop, at) => changed(sop, at, { optional: true }),
    (sop, at) => changed(sop, at, { dueBefore: { value: 2, unit: 'bulan', original: '2 bulan' } }),
    (sop, at) => changed(sop, at, { stage: `Tahap ${at}` }),
    (sop) => ({ ...sop, controls: [...(sop.controls ?? []), 'Pengawasan'] }),
    (sop) => ({ ...sop, targetDate: { title: 'TMT' } }),
    (sop) => ({ ...sop, basis: [{ text: 'UU 20/2023' }] }),
    (sop) => ({ ...sop, source: { ...sop.source, missing: ['Alur pengaduan'] } }),
    (sop) => ({ ...sop, components: { biaya: { items: ['Gratis'] } } }),
    (sop) => ({ ...sop, serviceTypes: { open: true, items: [] } }),
  )
  fc.assert(
    fc.property(step, change, (at, make) => {
      const after = make(before, at)
      expect(diffSops({ before, after }).length).toBeGreaterThan(0)
      expect(diffSops({ before: after, after: structuredClone(after) })).toEqual([])
    }),
  )
})

function changed(sop: Sop, at: number, more: Partial<Sop['steps'][number]>): Sop {
  return { ...sop, steps: sop.steps.map((each, index) => (index === at ? { ...each, ...more } : each)) }
}
