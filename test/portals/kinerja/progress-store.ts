/** The modal as it was filled in; `tanggal` is `yyyy-mm-dd`, times are `HH:mm`. */
export interface ProgressForm {
  rencanaAksiId: string
  tanggal: string
  jamMulai: string
  jamSelesai: string
  kegiatan: string
  realisasi: string
  satuan: string
  bukti: string
}

export interface Progress extends ProgressForm {
  id: string
  nip: string
  rencanaAksi: string
  /** There before anybody filed anything. */
  seeded: boolean
}

/** The activities that the practice E-Kinerja really holds. It never asks whether it has one already. */
export class ProgressStore {
  readonly #kept: { progress: Progress; hiddenFor: number }[] = []

  add(progress: Omit<Progress, 'id'>, hiddenFor = 0): Progress {
    const kept = { ...progress, id: `ph-${this.#kept.length + 1}` }
    this.#kept.push({ progress: kept, hiddenFor })
    return kept
  }

  change(id: string, nip: string, form: ProgressForm & { rencanaAksi: string }): boolean {
    const kept = this.#kept.find(({ progress }) => progress.id === id && progress.nip === nip)
    if (kept) Object.assign(kept.progress, form)
    return kept !== undefined
  }

  /** What a request for the calendar of one person sees; counts for every activity that is still hidden. */
  list(nip: string): Progress[] {
    const ofPerson = this.#kept.filter(({ progress }) => progress.nip === nip)
    const visible = ofPerson.filter(({ hiddenFor }) => hiddenFor === 0).map(({ progress }) => progress)
    for (const kept of ofPerson) if (kept.hiddenFor > 0) kept.hiddenFor -= 1
    return visible
  }

  /** The truth, hidden or not, oldest first. */
  all(): (Progress & { visible: boolean })[] {
    return this.#kept.map(({ progress, hiddenFor }) => ({ ...progress, visible: hiddenFor === 0 }))
  }
}
