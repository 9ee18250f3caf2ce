import type { RiwayatColumn } from './riwayat-columns.ts'
import { kindOf, type RiwayatKind } from './riwayat-kinds.ts'

/** One row as the form of its kind takes it, and the PDF as it was planned. */
export interface RiwayatRow {
  readonly kind: RiwayatKind
  readonly nip: string
  /** Empty where the workbook does not name the person. */
  readonly nama: string
  /** By key, as on the form (dates `dd-mm-yyyy`); empty where an optional field stays empty. */
  readonly values: Readonly<Partial<Record<RiwayatColumn, string>>>
  /** By which the record is found: number of the certificate, the ijazah or the SK, the year of an SKP. */
  readonly nomor: string
  /** Name of the PDF, where it lay when the run was planned (empty = the bridge keeps it), and its SHA-256 then. */
  readonly berkas: string
  readonly berkasPath: string
  readonly berkasHash: string
}

/** Reads the row back from the log, where its values are plain text; a forgotten one is a bug of the caller. */
export function readRiwayatRow(data: Readonly<Record<string, string>>): RiwayatRow {
  const value = (key: string): string => {
    const text = data[key]
    if (text === undefined) throw new Error(`The planned row lacks ${key}`)
    return text
  }
  const kind = kindOf(value('jenis'))
  if (!kind) throw new Error(`The planned row is of no kind of riwayat: ${value('jenis')}`)
  return {
    kind,
    nip: value('nip'),
    nama: value('nama'),
    values: Object.fromEntries(
      kind.fields.map(({ key, optional }) => [key, optional ? (data[key] ?? '') : value(key)]),
    ),
    nomor: value(kind.key),
    berkas: value('berkas'),
    berkasPath: value('berkasPath'),
    berkasHash: value('berkasHash'),
  }
}
