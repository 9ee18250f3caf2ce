/** As search compares: capitals and runs of blanks make no difference. */
export function foldText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
