import type { Page } from 'playwright-core'

/** What a page of SIASN says after "Simpan" in its one dialog. */
export interface DialogAnswer {
  readonly isOpen: boolean
  /** An alert inside the dialog. */
  readonly refusal: string
  /** Every alert of the page. */
  readonly alerts: string
  readonly toasts: string
}

/** Waits inside the page until the dialog is gone or something is said, and reads what. */
export function dialogAnswer(page: Page, answerMs: number): Promise<DialogAnswer> {
  return page.evaluate(async (longest) => {
    const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
    const textOf = (selector: string) =>
      plain([...document.querySelectorAll(selector)].map((each) => each.textContent).join(' '))
    const hasAnswered = () =>
      !document.querySelector('[role="dialog"]') || document.querySelector('[role="alert"]') !== null
    await new Promise<void>((resolve) => {
      const end = () => {
        watch.disconnect()
        clearTimeout(timer)
        resolve()
      }
      const watch = new MutationObserver(() => hasAnswered() && end())
      const timer = setTimeout(end, longest)
      watch.observe(document.documentElement, { childList: true, subtree: true, characterData: true })
      if (hasAnswered()) end()
    })
    return {
      isOpen: document.querySelector('[role="dialog"]') !== null,
      refusal: textOf('[role="dialog"] [role="alert"]'),
      alerts: textOf('[role="alert"]'),
      toasts: textOf('.toast'),
    }
  }, answerMs)
}
