/** Whose key seals the name and the conditions of a saved filter. */
export function personOfFilter(filterId: string): string {
  return `filter:${filterId}`
}
