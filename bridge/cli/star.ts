/** The mark beside everything that is not in the document: usulan, perlu konfirmasi. */
export function star(proposed: boolean | undefined): string {
  return proposed ? '*' : ''
}
