import { signal } from '@preact/signals'
import type { ShownUsulan, UsulanMatch, UsulanPlace } from '#shared/schema/usulan.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'
import type { ask as askBackground } from '../messaging/ask.ts'

export type UsulanModel = ReturnType<typeof createUsulanModel>

/** What the list of usulan on a page means for the office, and the taking over of it on a person's word. */
export function createUsulanModel({ ask, text }: { ask: typeof askBackground; text: OverlayText }) {
  const rows = signal<readonly ShownUsulan[]>([])
  const matches = signal<readonly UsulanMatch[] | undefined>(undefined)
  const notice = signal<string | undefined>(undefined)
  const isBusy = signal(false)
  let look = 0

  /** Takes in the rows that the page shows now. Other rows clear what was said of the ones before. */
  function see(next: readonly ShownUsulan[]): void {
    if (JSON.stringify(next) === JSON.stringify(rows.peek())) return
    rows.value = next
    matches.value = undefined
    notice.value = undefined
    look += 1
    if (next.length > 0) void compare(look)
  }

  async function compare(mine: number): Promise<void> {
    const reply = await ask('usulanOnPage', { rows: [...rows.peek()] }).catch(() => undefined)
    if (mine === look && reply?.ok) matches.value = reply.value
  }

  /** An answer about rows that the page shows no more is not shown. */
  async function act(work: () => Promise<string | undefined>): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    const mine = look
    const said = await work().catch(() => text.failed)
    isBusy.value = false
    if (mine === look) notice.value = said
  }
  return {
    rows,
    matches,
    notice,
    isBusy,
    see,
    record: (sentence: (recorded: number, wanted: number) => string) =>
      act(async () => {
        const mine = look
        const reply = await ask('recordUsulan', { rows: [...rows.peek()] })
        if (!reply.ok) return reply.sentence
        if (mine === look) matches.value = reply.value.matches
        return sentence(reply.value.recorded, reply.value.wanted)
      }),
    link: (shown: ShownUsulan, { caseId, row }: UsulanPlace) =>
      act(async () => {
        const mine = look
        const place = { caseId, ...(row !== undefined && { row }) }
        const reply = await ask('linkUsulan', { shown, place })
        await compare(mine)
        return reply.ok ? undefined : reply.sentence
      }),
  }
}
