/** Words that are written in capitals. */
const CAPITALS = /\b(?:nip|jp|skp|tmt|sk|unor)\b/gi

/** What a value of a row is, from the key of its column: `tanggalMulai` is "Tanggal mulai", `nip` is "NIP". */
export function fieldLabel(key: string): string {
  const words = key.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  return sentence.replaceAll(CAPITALS, (word) => word.toUpperCase())
}
