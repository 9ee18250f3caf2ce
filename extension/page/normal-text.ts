/** Text as a person reads it: no doubled or surrounding blanks. */
export function normalText(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim()
}
