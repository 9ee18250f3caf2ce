import { type RiwayatField, type RiwayatJenis, type RiwayatKinds, riwayatKinds } from './riwayat-kinds.ts'

/** What BKN changed in the forms overnight. Labels are those of `riwayat-kinds.ts`; seen from the next page on. */
export interface FormDrift {
  /** Absent: the forms of all kinds. */
  jenis?: RiwayatJenis
  /** Old label → new label. */
  rename?: Record<string, string>
  /** The fields stand in the opposite order. */
  reverse?: true
  /** A new field that must be filled. */
  add?: string
  /** A field that is gone; the server asks for it no more. */
  remove?: string
  /** A label that two fields bear. */
  double?: string
  /** An entry of a list that is gone. */
  dropOption?: string
  /** An entry that a list shows twice. */
  doubleOption?: string
}

/** The kinds of riwayat with their forms as they are today. */
export function kindsToday(drift: FormDrift | undefined): RiwayatKinds {
  if (!drift) return riwayatKinds
  const kinds = Object.entries(riwayatKinds).map(([jenis, kind]) => [
    jenis,
    drift.jenis === undefined || drift.jenis === jenis
      ? { ...kind, fields: drifted(kind.fields, drift) }
      : kind,
  ])
  return Object.fromEntries(kinds) as RiwayatKinds
}

function drifted(fields: readonly RiwayatField[], drift: FormDrift): RiwayatField[] {
  const kept = fields
    .filter(({ label }) => label !== drift.remove)
    .flatMap((field): RiwayatField[] =>
      field.label === drift.double ? [field, { ...field, name: `${field.name}2`, optional: true }] : [field],
    )
    .map((field) => ({
      ...field,
      label: drift.rename?.[field.label] ?? field.label,
      ...(field.options && { options: optionsToday(field.options, drift) }),
    }))
  const added: RiwayatField[] = drift.add ? [{ name: 'tambahan', label: drift.add, kind: 'text' }] : []
  return drift.reverse ? [...kept, ...added].reverse() : [...kept, ...added]
}

function optionsToday(options: readonly string[], { dropOption, doubleOption }: FormDrift): string[] {
  return options
    .filter((option) => option !== dropOption)
    .flatMap((option) => (option === doubleOption ? [option, option] : [option]))
}
