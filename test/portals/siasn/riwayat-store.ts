import { createHash } from 'node:crypto'
import type { RiwayatJenis } from './riwayat-kinds.ts'

/** The form as it was filled in, by the name of each field. Dates are `dd-mm-yyyy`, as on the form. */
export type RiwayatForm = Record<string, string> & {
  /** What the record is found by: number of the certificate, the ijazah or the SK, the year of an SKP. */
  nomor: string
}

export interface Riwayat {
  id: string
  nip: string
  jenis: RiwayatJenis
  nomor: string
  form: RiwayatForm
  /** There before anybody uploaded anything. */
  seeded: boolean
  sha256: string
  bytes: number
}

export interface NewRiwayat {
  nip: string
  jenis: RiwayatJenis
  form: RiwayatForm
  pdf: Buffer
  seeded?: boolean
}

interface Kept {
  riwayat: Riwayat
  pdf: Buffer
  /** List requests in which it will still be missing. */
  hiddenFor: number
}

/** The records the practice SIASN really holds. Like the real one it never asks whether it has one already. */
export class RiwayatStore {
  readonly #kept: Kept[] = []

  constructor(seeds: readonly NewRiwayat[] = []) {
    for (const seed of seeds) this.add(seed)
  }

  add({ nip, jenis, form, pdf, seeded = false }: NewRiwayat, hiddenFor = 0): Riwayat {
    const riwayat: Riwayat = {
      id: `rw-${this.#kept.length + 1}`,
      nip,
      jenis,
      nomor: form.nomor,
      form,
      seeded,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      bytes: pdf.length,
    }
    this.#kept.push({ riwayat, pdf, hiddenFor })
    return riwayat
  }

  /** What a list request sees, newest first. Counts as one request for every record of this person still hidden. */
  list(nip: string, jenis: RiwayatJenis): Riwayat[] {
    const ofPerson = this.#kept.filter(({ riwayat }) => riwayat.nip === nip && riwayat.jenis === jenis)
    const visible = ofPerson.filter(({ hiddenFor }) => hiddenFor === 0).map(({ riwayat }) => riwayat)
    for (const kept of ofPerson) if (kept.hiddenFor > 0) kept.hiddenFor -= 1
    return visible.reverse()
  }

  pdfOf(id: string): Buffer | undefined {
    return this.#kept.find(({ riwayat }) => riwayat.id === id)?.pdf
  }

  /** The truth, hidden or not, oldest first. */
  all(): (Riwayat & { visible: boolean })[] {
    return this.#kept.map(({ riwayat, hiddenFor }) => ({ ...riwayat, visible: hiddenFor === 0 }))
  }

  flushVisibility(): void {
    for (const kept of this.#kept) kept.hiddenFor = 0
  }
}
