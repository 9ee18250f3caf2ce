import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { diffById } from './diff-by-id.ts'
import { diffFields, type Pair } from './diff-fields.ts'
import { looksRenamed } from './looks-renamed.ts'
import { movedIds } from './moved-ids.ts'
import type { SopChange } from './sop-change.ts'

const stepLabels: Partial<Record<keyof SopStep, string>> = {
  no: 'nomor',
  proposedNo: 'nomor (usulan)',
  stage: 'tahap',
  kegiatan: 'kegiatan',
  kind: 'jenis langkah',
  pelaksana: 'pelaksana',
  pelaksanaProposed: 'pelaksana masih usulan',
  checks: 'pemeriksaan',
  alternatives: 'pilihan cara',
  next: 'langkah berikutnya',
  clock: 'waktu milik',
  dueBefore: 'batas sebelum tanggal acuan',
  optional: 'boleh dilewati',
  when: 'syarat',
  register: 'register',
  serviceTypeKelengkapan: 'memeriksa kelengkapan jenis layanan',
  subSop: 'SOP lain',
  keputusanStrategis: 'keputusan strategis',
  portal: 'tempat di portal',
  reportingLine: 'jalur laporan',
  proposed: 'masih usulan',
  note: 'catatan',
}

const mutuBakuLabels = { waktu: 'waktu', output: 'output', outputProposed: 'output masih usulan' }

const outcomeLabels = {
  label: 'bunyi',
  to: 'menuju',
  returnsTo: 'dikembalikan kepada',
  reasonCode: 'kode alasan',
  reasonRequired: 'alasan wajib',
  refuses: 'menolak',
  returnRule: 'aturan jam pengembalian',
}

/** Steps are matched by id. One that went and one that came may be the same: that is asked, never assumed. */
export function diffSteps({ before, after }: Pair<Sop>): SopChange[] {
  return [
    ...diffById(
      { before: before.steps, after: after.steps },
      {
        where: 'steps',
        noun: 'Langkah',
        nameOf: ({ kegiatan }) => kegiatan,
        labels: stepLabels,
        except: ['mutuBaku', 'outcomes'],
        inside: diffInside,
      },
    ),
    ...movedSteps({ before, after }),
    ...possibleRenames({ before, after }),
  ]
}

function diffInside(
  { before, after }: Pair<SopStep>,
  { where, of }: { readonly where: string; readonly of: string },
): SopChange[] {
  const kelengkapan = { before: before.mutuBaku.kelengkapan, after: after.mutuBaku.kelengkapan }
  const outcomes = { before: before.outcomes ?? [], after: after.outcomes ?? [] }
  return [
    ...diffFields(
      { before: before.mutuBaku, after: after.mutuBaku },
      { where, of, labels: mutuBakuLabels, except: ['kelengkapan'] },
    ),
    ...diffById(kelengkapan, {
      where: `${where}.kelengkapan`,
      noun: `${of}: kelengkapan`,
      nameOf: ({ text }) => text,
      labels: { text: 'bunyi', kind: 'jenis', parts: 'bagian', proposed: 'masih usulan' },
    }),
    ...diffById(outcomes, {
      where: `${where}.outcomes`,
      noun: `${of}: hasil`,
      nameOf: ({ label }) => label,
      labels: outcomeLabels,
    }),
  ]
}

function movedSteps({ before, after }: Pair<Sop>): SopChange[] {
  const moved = movedIds(
    before.steps.map(({ id }) => id),
    after.steps.map(({ id }) => id),
  )
  return after.steps.flatMap(({ id, kegiatan }, index): SopChange[] => {
    if (!moved.has(id)) return []
    const previous = after.steps[index - 1]
    const place = previous ? `sekarang sesudah "${previous.kegiatan}"` : 'sekarang paling depan'
    return [
      {
        kind: 'moved',
        where: `steps.${id}`,
        sentence: `Langkah "${kegiatan}" (${id}) dipindahkan, ${place}.`,
      },
    ]
  })
}

function possibleRenames({ before, after }: Pair<Sop>): SopChange[] {
  const gone = before.steps.filter(({ id }) => !after.steps.some((each) => each.id === id))
  const come = after.steps.filter(({ id }) => !before.steps.some((each) => each.id === id))
  return gone.flatMap((old) =>
    come
      .filter((step) => looksRenamed(old, step))
      .map(
        (step): SopChange => ({
          ...{ kind: 'question', where: `steps.${old.id}`, before: old.id, after: step.id },
          sentence: `Apakah langkah "${old.kegiatan}" (${old.id}) yang dihapus sama dengan "${step.kegiatan}" (${step.id}) yang baru?`,
        }),
      ),
  )
}
