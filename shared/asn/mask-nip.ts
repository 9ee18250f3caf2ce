/** A NIP for lists and logs: all but the last four characters hidden. */
export function maskNip(nip: string): string {
  return '•'.repeat(Math.max(0, nip.length - 4)) + nip.slice(-4)
}
