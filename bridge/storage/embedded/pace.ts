/** A disk that answers faster than this may be waited for on the spot; a turn through the thread pool costs more. */
const quickMs = 1
/** One that took so long is not waited for on the spot for a while. */
const slowMs = 5
const caution = 64

/** Whether to wait for the disk on the spot or to let others go on meanwhile: by how long it took of late. */
export class Pace {
  #average = 2 * quickMs
  #cautious = 0

  get isQuick(): boolean {
    return this.#cautious === 0 && this.#average < quickMs
  }

  took(ms: number): void {
    this.#average += (ms - this.#average) / 8
    if (ms > slowMs) this.#cautious = caution
    else if (this.#cautious > 0) this.#cautious--
  }
}
