/** How often a suite attacks: seconds long in `npm test`, the full count in `npm run faults`. */
export function faultRuns({ short, full }: { readonly short: number; readonly full: number }): number {
  return process.env.LANGKAH_FAULTS === 'full' ? full : short
}
