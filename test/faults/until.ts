const LONGEST_MS = 60_000
const LOOK_MS = 4

/** Looks again and again until `look` gives something; the condition decides, not the time. */
export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const started = performance.now()
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (performance.now() - started > LONGEST_MS) throw new Error(`Waited too long for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}
