/** SIASN adds titles to a name; every word that the workbook gives must be there. No name given = no question. */
export function isSameName(given: string, shown: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}']+/u)
      .filter(Boolean)
  const shownWords = new Set(words(shown))
  return words(given).every((word) => shownWords.has(word))
}
