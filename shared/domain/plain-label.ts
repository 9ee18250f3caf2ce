/** A label without regard to case, spaces and dashes: the portals write the same one in several ways. */
export function plainLabel(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
