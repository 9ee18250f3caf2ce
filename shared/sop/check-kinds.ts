import { NoticePart } from '#shared/schema/notice-part.ts'
import type { Outcome, Sop, SopStep, StepKind } from '#shared/schema/sop.ts'
import type { SopFault } from './sop-fault.ts'

/** Fields that mean something in one kind of step only. */
const OF_KIND = {
  expectedReturn: 'external',
  followUpEvery: 'external',
  notifyText: 'notify',
  archive: 'archive',
  subSop: 'sub-sop',
  reportingLine: 'report',
} as const satisfies Partial<Record<keyof SopStep, StepKind>>

/** What a step says that its kind does not know, and what its kind needs and does not find. */
export function checkKinds(sop: Sop): SopFault[] {
  return sop.steps.flatMap((step, index): SopFault[] => {
    const path = ['steps', index]
    return [
      ...checkFields(step, path),
      ...checkNotice(step, path),
      ...checkOutside(step, path),
      ...checkOptional(step, path),
      ...checkSubSop(sop, step, path),
      ...(step.outcomes ?? []).flatMap((outcome, nth) =>
        checkOutcome(step, outcome, [...path, 'outcomes', nth]),
      ),
    ]
  })
}

type Path = (string | number)[]

function checkFields(step: SopStep, path: Path): SopFault[] {
  return Object.entries(OF_KIND).flatMap(([field, kind]) =>
    step[field as keyof typeof OF_KIND] === undefined || step.kind === kind
      ? []
      : [
          fault(
            'field-of-another-kind',
            [...path, field],
            `Langkah "${step.id}" berjenis ${step.kind}, tetapi punya ${field} yang hanya berlaku untuk ${kind}; hapus, atau ganti jenis langkahnya.`,
          ),
        ],
  )
}

/** Goes over channels that are not the office's: only what names nobody may stand in it. */
function checkNotice({ id, notifyText }: SopStep, path: Path): SopFault[] {
  if (notifyText === undefined) return []
  const named = [...notifyText.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '')
  const unknown = named.filter((name) => !NoticePart.options.some((part) => part === name))
  const allowed = NoticePart.options.map((part) => `{${part}}`).join(' dan ')
  return [
    ...unknown.map((name) =>
      fault(
        'notify-unknown-part',
        [...path, 'notifyText'],
        `Teks pemberitahuan langkah "${id}" memuat {${name}}; hanya ${allowed} boleh dipakai, tanpa data pribadi.`,
      ),
    ),
    ...(named.includes('number')
      ? []
      : [
          warning(
            'notify-without-number',
            [...path, 'notifyText'],
            `Teks pemberitahuan langkah "${id}" tidak memuat {number}; tambahkan agar pemohon tahu berkas mana yang dimaksud.`,
          ),
        ]),
  ]
}

function checkOutside(step: SopStep, path: Path): SopFault[] {
  if (step.kind !== 'external') return []
  return [
    ...(step.clock === 'outside'
      ? []
      : [
          warning(
            'external-clock-not-outside',
            path,
            `Langkah "${step.id}" dikerjakan pihak luar, tetapi memakai waktu ${step.clock}; tulis clock: outside.`,
          ),
        ]),
    ...(step.expectedReturn
      ? []
      : [
          warning(
            'external-without-return',
            path,
            `Langkah "${step.id}" tidak menyebut kapan pihak luar biasanya menjawab; isi expectedReturn bila diketahui.`,
          ),
        ]),
  ]
}

function checkOptional(step: SopStep, path: Path): SopFault[] {
  const { id, optional, outcomes = [], waktuOnlyOn } = step
  return [
    ...(optional && outcomes.length > 0
      ? [
          fault(
            'optional-with-outcomes',
            [...path, 'optional'],
            `Langkah "${id}" boleh dilewati, tetapi punya beberapa hasil; beri hasil "tidak perlu" sebagai gantinya.`,
          ),
        ]
      : []),
    ...(waktuOnlyOn !== undefined && !outcomes.some((outcome) => outcome.id === waktuOnlyOn)
      ? [
          fault(
            'unknown-outcome',
            [...path, 'waktuOnlyOn'],
            `Langkah "${id}" tidak punya hasil "${waktuOnlyOn}"; tulis id salah satu hasilnya.`,
          ),
        ]
      : []),
  ]
}

function checkSubSop({ serviceTypes }: Sop, step: SopStep, path: Path): SopFault[] {
  if (step.kind !== 'sub-sop' || step.subSop || serviceTypes?.items.some(({ subSop }) => subSop)) return []
  return [
    warning(
      'sub-sop-unnamed',
      path,
      `Langkah "${step.id}" menjalankan SOP lain tanpa menyebutnya; isi subSop, atau petugas memilihnya tiap kali.`,
    ),
  ]
}

function checkOutcome(step: SopStep, outcome: Outcome, path: Path): SopFault[] {
  const place = `Hasil "${outcome.id}" pada langkah "${step.id}"`
  return [
    ...(outcome.refuses && ((outcome.to !== undefined && outcome.to !== 'end') || outcome.returnsTo)
      ? [
          fault(
            'refusal-goes-on',
            path,
            `${place} menolak berkas, jadi berkas berakhir di sana; hapus to dan returnsTo.`,
          ),
        ]
      : []),
    ...(outcome.returnsTo === 'office' && step.kind !== 'external'
      ? [
          fault(
            'send-back-not-external',
            path,
            `${place} mengembalikan berkas dari pihak luar, tetapi langkahnya bukan external; hapus returnsTo.`,
          ),
        ]
      : []),
  ]
}

function fault(code: string, path: Path, message: string): SopFault {
  return { severity: 'error', code, path, message }
}

function warning(code: string, path: Path, message: string): SopFault {
  return { severity: 'warning', code, path, message }
}
