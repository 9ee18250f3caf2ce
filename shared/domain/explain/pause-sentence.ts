import type { Pause } from '../clock-pauses.ts'

const places: Record<Pause['owner'], string> = {
  applicant: 'di pemohon',
  outside: 'di luar kantor',
  office: 'di kantor',
}

/** One pause in words, with whose rule it is: the product's default is never taken for the SOP's word. */
export function pauseSentence(
  { owner, from, to, lasts, clock, minutes }: Pause & { readonly minutes: number },
  say: (at: number) => string,
): string {
  const rule =
    clock === undefined
      ? ''
      : ` karena dikembalikan (${clock.by === 'sop' ? 'menurut SOP' : 'aturan bawaan'})`
  const end = lasts ? 'sekarang' : say(to)
  const span = Math.round(minutes).toLocaleString('id-ID')
  return `Waktunya berhenti selama berkas ${places[owner]}${rule}, ${say(from)} sampai ${end}: ${span} menit.`
}
