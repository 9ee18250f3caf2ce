/** A pairing code as it is read out and typed: in two halves. */
export function describeCode(code: string, accountId: string): string {
  return `Kode penyambungan untuk akun ${accountId}: ${code.slice(0, 4)} ${code.slice(4)}  (berlaku 2 menit, sekali pakai)`
}
