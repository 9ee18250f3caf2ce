/** Which submits a trap takes: only those with these keys (nomor sertifikat, text of a kegiatan), only so many, or (both absent) every one. */
export interface Catch {
  keys?: string[]
  next?: number
}

/** Whether the trap takes the submit with this key; counts `next` down when it does. */
export function catches(trap: Catch | undefined, key: string): boolean {
  if (!trap) return false
  if (trap.keys && !trap.keys.includes(key)) return false
  return takesNext(trap)
}

/** Whether the trap takes one more; counts `next` down when it does. */
export function takesNext(trap: { next?: number } | undefined): boolean {
  if (!trap) return false
  if (trap.next === undefined) return true
  if (trap.next <= 0) return false
  trap.next -= 1
  return true
}
