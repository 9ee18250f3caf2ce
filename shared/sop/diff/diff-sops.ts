import type { Sop } from '#shared/schema/sop.ts'
import { diffById } from './diff-by-id.ts'
import { diffFields, type Pair } from './diff-fields.ts'
import { diffSteps } from './diff-steps.ts'
import type { SopChange } from './sop-change.ts'

const sopLabels: Partial<Record<keyof Sop, string>> = {
  title: 'Judul',
  agency: 'Instansi',
  unit: 'Unit',
  purpose: 'Tujuan',
  basis: 'Dasar hukum',
  clock: 'Aturan jam',
  start: 'Langkah pertama',
  serviceHours: 'Jam layanan',
  controls: 'Pengendalian',
}

const identityLabels = {
  nomor: 'nomor',
  createdOn: 'tanggal pembuatan',
  revisedOn: 'tanggal revisi',
  effectiveOn: 'tanggal efektif',
  signedOn: 'tanggal pengesahan',
  signedAt: 'tempat pengesahan',
  pengesah: 'disahkan oleh',
  bidang: 'bidang',
  namaSop: 'nama SOP',
  keterkaitan: 'keterkaitan',
  peringatan: 'peringatan',
  kualifikasi: 'kualifikasi pelaksana',
  peralatan: 'peralatan',
  pencatatan: 'pencatatan',
}

const ruleLabels = { id: 'kode', title: 'nama', proposed: 'masih usulan', note: 'catatan' }

const totalLabels = { waktu: 'waktu', alternativeStart: 'pembacaan lain', note: 'catatan' }

const clockLabels = {
  dayOfReceipt: 'hari diterima',
  start: 'mulai dihitung',
  completeAt: 'tempat berkas dinyatakan lengkap',
  returnRule: 'bila dikembalikan',
  proposed: 'masih usulan',
  note: 'catatan',
}

/** Compared part by part below, or no part of what the SOP says. */
const ELSEWHERE: readonly (keyof Sop)[] = [
  ...(['id', 'version', 'steps', 'identity', 'components', 'pelaksana', 'serviceTypes'] as const),
  ...(['registers', 'duties', 'pengaduan', 'source', 'clock', 'basis'] as const),
  ...(['calendar', 'targetDate', 'total'] as const),
]

/** What the newer SOP says otherwise than the older one, in the order of the document. */
export function diffSops(pair: Pair<Sop>): SopChange[] {
  const part = <Key extends keyof Sop>(key: Key): Pair<NonNullable<Sop[Key]> | Record<string, never>> => ({
    before: pair.before[key] ?? {},
    after: pair.after[key] ?? {},
  })
  const list = <Key extends 'pelaksana' | 'registers' | 'duties'>(key: Key): Pair<Sop[Key]> => ({
    before: pair.before[key],
    after: pair.after[key],
  })
  const types = ({ serviceTypes }: Sop) => serviceTypes?.items ?? []
  const source = { before: pair.before.source, after: pair.after.source }
  return [
    ...diffFields(pair, { where: '', of: '', labels: sopLabels, except: ELSEWHERE }),
    ...diffFields(part('identity'), { where: 'identity', of: 'Identitas', labels: identityLabels }),
    ...diffFields(basisOf(pair), { where: '', of: '', labels: { basis: 'Dasar hukum' } }),
    ...diffFields(part('calendar'), { where: 'calendar', of: 'Kalender', labels: ruleLabels }),
    ...diffFields(part('targetDate'), { where: 'targetDate', of: 'Tanggal acuan', labels: ruleLabels }),
    ...diffFields(part('total'), {
      ...{ where: 'total', of: 'Jangka waktu seluruh layanan', labels: totalLabels },
    }),
    ...diffFields(part('clock'), { where: 'clock', of: 'Aturan jam', labels: clockLabels }),
    ...diffById(list('pelaksana'), {
      where: 'pelaksana',
      noun: 'Pelaksana',
      nameOf: ({ jabatan }) => jabatan,
      labels: { jabatan: 'jabatan', side: 'pihak', proposed: 'masih usulan', note: 'catatan' },
    }),
    ...diffSteps(pair),
    ...diffFields(openOf(pair), {
      where: 'serviceTypes',
      of: 'Jenis layanan',
      labels: { open: 'daftar terbuka' },
    }),
    ...diffById(
      { before: types(pair.before), after: types(pair.after) },
      {
        where: 'serviceTypes',
        noun: 'Jenis layanan',
        nameOf: ({ title }) => title,
        labels: { title: 'judul', form: 'formulir', kelengkapan: 'kelengkapan', subSop: 'SOP lain' },
      },
    ),
    ...diffById(list('registers'), {
      where: 'registers',
      noun: 'Register',
      nameOf: ({ title }) => title,
      labels: { title: 'judul', step: 'langkah' },
    }),
    ...diffById(list('duties'), {
      where: 'duties',
      noun: 'Kewajiban berkala',
      nameOf: ({ title }) => title,
      labels: { title: 'judul', every: 'tiap', timesPerYear: 'kali setahun', owner: 'penanggung jawab' },
    }),
    ...diffFields(part('pengaduan'), { where: 'pengaduan', of: 'Pengaduan', labels: pengaduanLabels }),
    ...diffFields(part('components'), { where: 'components', of: 'Komponen', labels: {} }),
    ...diffFields(source, { where: 'source', of: 'Sumber', labels: sourceLabels }),
  ]
}

const pengaduanLabels = {
  channels: 'saluran',
  officer: 'petugas',
  place: 'tempat',
  flow: 'alur',
  limits: 'batas waktu',
  note: 'catatan',
}

const sourceLabels = {
  document: 'dokumen',
  agency: 'instansi',
  kind: 'jenis dokumen',
  corrections: 'pembetulan',
  questions: 'pertanyaan',
  missing: 'yang tidak ada',
  notes: 'catatan',
}

/** A basis is known by its text; what later law did to it follows the text. */
function basisOf({ before, after }: Pair<Sop>): Pair<{ readonly basis: string[] }> {
  const texts = ({ basis }: Sop) => ({
    basis: basis.map(({ text, supersededBy, note }) =>
      [text, supersededBy && `diganti ${supersededBy}`, note].filter(Boolean).join(' – '),
    ),
  })
  return { before: texts(before), after: texts(after) }
}

function openOf({ before, after }: Pair<Sop>): Pair<object> {
  const open = ({ serviceTypes }: Sop) => (serviceTypes ? { open: serviceTypes.open } : {})
  return { before: open(before), after: open(after) }
}
