/** What a value of a row is, from the key of its column: `tanggalMulai` is "Tanggal mulai". */
export function fieldLabel(key: string): string {
  const words = key.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
