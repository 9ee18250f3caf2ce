/** A NIP in the groups in which it is printed: `19700101 199503 1 998`. Anything but 18 digits comes back as it is. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4')
}
