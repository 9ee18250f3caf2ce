import type { CaseEntry } from '#shared/schema/case-entry.ts'

/** Of what many rows say alike, as they are loaded, one is enough. */
export class SharedWords {
  readonly #words = new Map<string, string>()
  readonly #sops = new Map<string, CaseEntry['sop']>()

  share(entry: CaseEntry): void {
    const sopKey = `${entry.sop.id} ${entry.sop.version}`
    const sop = this.#sops.get(sopKey) ?? entry.sop
    this.#sops.set(sopKey, sop)
    entry.sop = sop
    entry.status = this.#word(entry.status) as CaseEntry['status']
    if (entry.current !== undefined) entry.current = this.#word(entry.current)
    if (entry.holder !== undefined) entry.holder = this.#word(entry.holder)
    if (entry.unitId !== undefined) entry.unitId = this.#word(entry.unitId)
  }

  #word(word: string): string {
    const known = this.#words.get(word)
    if (known === undefined) this.#words.set(word, word)
    return known ?? word
  }
}
