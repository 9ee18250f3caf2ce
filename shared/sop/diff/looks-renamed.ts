import type { SopStep } from '#shared/schema/sop.ts'

/** Share of words that two kegiatan must have in common to be worth a question. */
const ALIKE = 0.5

/** Whether a step that went and one that came may be the same under another id: enough to ask, never to assume. */
export function looksRenamed(old: SopStep, step: SopStep): boolean {
  const [one, other] = [wordsOf(old.kegiatan), wordsOf(step.kegiatan)]
  const shared = [...one].filter((word) => other.has(word)).length
  const all = new Set([...one, ...other]).size
  return all > 0 && shared / all >= ALIKE
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
