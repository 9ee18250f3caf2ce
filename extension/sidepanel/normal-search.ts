/** Text to compare a search with: small letters, and a NIP typed in groups is the same as one typed through. */
export function normalSearch(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(/(?<=\d)[\s.]+(?=\d)/g, '')
}
