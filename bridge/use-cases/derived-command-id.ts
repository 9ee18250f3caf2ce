import { createHash } from 'node:crypto'

/** The id of one part of a command that does many things: the same part of a repeated command has the same id. */
export function derivedCommandId(commandId: string, part: string): string {
  const hash = createHash('sha256').update(`${commandId} ${part}`).digest()
  // The shape of a UUID version 8 (RFC 9562, 5.8): free bits, with version and variant where they belong.
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)]
  return parts.join('-')
}
