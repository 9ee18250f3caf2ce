/** 64 bits of a name, as two numbers. */
export type NameHash = readonly [high: number, low: number]

/**
 * Of so many names as an office will ever have no two share one. Ids come from outside: the seed, which nobody
 * outside knows, keeps anybody from making two that do.
 */
export function nameHash(name: string, [seed, otherSeed]: NameHash): NameHash {
  let [high, low] = [seed, otherSeed]
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    high = Math.imul(high ^ code, 0x85ebca6b)
    low = Math.imul(low ^ code, 0xc2b2ae35)
    high ^= high >>> 13
    low ^= low >>> 16
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return [(high ^ (high >>> 16)) >>> 0, (low ^ (low >>> 16)) >>> 0]
}

/** The seed that belongs to a text of 64 hexadecimal digits. */
export function seedFrom(digest: string): NameHash {
  return [Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16)]
}
