/** A name with what its bearer was in that act; "a.n. Kepala Badan" has the signer's own on a line below. */
export function withJabatan(name: string, jabatan: string | undefined): string {
  return jabatan === undefined ? name : `${name} (${jabatan.replaceAll('\n', ' ')})`
}
