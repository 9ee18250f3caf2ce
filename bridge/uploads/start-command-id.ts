import { createHash } from 'node:crypto'

/** The id of the command that starts a run at its slot: whoever starts it and however often, it is one command. */
export function startCommandId(runId: string, slot = 'sekarang'): string {
  const hash = createHash('sha256').update(`langkah upload start ${runId} ${slot}`).digest()
  // The shape of a UUID version 8 (RFC 9562, 5.8): free bits, with version and variant where they belong.
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}
