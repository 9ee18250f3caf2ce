/** A NIP, the number of a letter or a telephone: a control with such a name is of one person or berkas. */
export function isPersonalLabel(label: string): boolean {
  return /\d{6}/.test(label.replace(/[\s./-]/g, ''))
}
