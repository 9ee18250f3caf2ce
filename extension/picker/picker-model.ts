import { computed, signal } from '@preact/signals'
import type { Anchor } from '#shared/schema/anchor.ts'
import type { ask as askBackground } from '../messaging/ask.ts'
import { findAnchor } from '../page/anchor.ts'
import { type DescribedAnchor, describeAnchor } from '../page/describe-anchor.ts'

interface Tools {
  readonly ask: typeof askBackground
  readonly newId: () => string
  /** What is said where the background does not answer, and where the page changed while somebody wrote. */
  readonly text: { readonly failed: string; readonly changed: string }
}

export type PickerModel = ReturnType<typeof createPickerModel>

/** What is pointed at, what was chosen of it, and the handing over to the office. */
export function createPickerModel({ ask, newId, text }: Tools) {
  const pointed = signal<Element | undefined>(undefined)
  const described = computed<DescribedAnchor | undefined>(
    () => pointed.value && describeAnchor(pointed.value, document),
  )
  const chosen = signal<{ readonly element: Element; readonly anchor: Anchor } | undefined>(undefined)
  const reason = signal('')
  const notice = signal<string | undefined>(undefined)
  const isBusy = signal(false)
  const isDone = signal(false)
  /** Of what was chosen: said twice after a broken line, it is recorded once. */
  let commandId = newId()

  async function save(): Promise<void> {
    const picked = chosen.value
    if (!picked || isBusy.value || reason.value.trim() === '') return
    const found = findAnchor(picked.anchor, document)
    if (!found.ok || found.element !== picked.element) {
      notice.value = text.changed
      return
    }
    isBusy.value = true
    const said = { commandId, points: picked.anchor, reason: reason.value.trim() }
    const reply = await ask('mendAnchor', said).catch(() => ({ ok: false, sentence: text.failed }) as const)
    isBusy.value = false
    notice.value = reply.ok ? undefined : reply.sentence
    isDone.value = reply.ok
  }
  return {
    pointed,
    described,
    chosen,
    reason,
    notice,
    isBusy,
    isDone,
    point: (element: Element | undefined) => {
      pointed.value = element
    },
    /** Takes what is pointed at, if it can be found again. */
    choose: () => {
      const [element, found] = [pointed.value, described.value]
      if (element && found?.ok) chosen.value = { element, anchor: found.anchor }
    },
    chooseAgain: () => {
      chosen.value = undefined
      notice.value = undefined
      commandId = newId()
    },
    save,
  }
}
