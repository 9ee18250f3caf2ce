import type { Locator, Page } from 'playwright-core'
import { NeedsPerson, RunStopped } from '#bridge/ports/upload-failures.ts'
import type { FoundRecord, PortalAnswer } from '#bridge/ports/upload-portal.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { plainText } from '../plain-text.ts'
import { clickBefore } from '../quick-form.ts'
import { type HarianField, type HarianRow, harianFields, harianLabels } from './harian-row.ts'

interface ShownGroup {
  readonly role: string
  readonly name: string
  readonly required: boolean
  readonly value: string
}

const ADD = 'Tambah Progress Harian'
/** What E-Kinerja says of any error of its own; anything else in "Mohon Maaf" is a reason. */
const OWN_ERROR = /Terjadi Kesalahan pada Aplikasi/i

/**
 * The modal of one activity. Three of its inputs bear one name and no label belongs to a control: each is told by the
 * label in its own `.form-group`, never by its place or its scope, which every build changes.
 */
export class ProgressFormPage {
  readonly #page: Page
  readonly #row: HarianRow

  constructor(page: Page, row: HarianRow) {
    this.#page = page
    this.#row = row
  }

  /** Fills the modal and reads every value back; sends nothing. */
  async fill(): Promise<void> {
    await this.#openNew()
    await this.#choosePlan()
    await this.#putTexts()
    const differing = this.#differing(await this.#read(this.#dialog(ADD)))
    if (differing) throw new NeedsPerson('field-not-kept', differing)
  }

  /** Which fields the modal has; it stays empty. */
  async shape(): Promise<FormShape> {
    await this.#openNew()
    const fields = await this.#read(this.#dialog(ADD))
    await this.#close(this.#dialog(ADD))
    return { title: ADD, fields: fields.map(({ role, name, required }) => ({ role, name, required })) }
  }

  picture(): Promise<Uint8Array> {
    return this.#dialog(ADD).screenshot({ animations: 'disabled' })
  }

  /** Opens an activity that the calendar holds, and compares all of it with the row. */
  async readBack(event: Locator): Promise<FoundRecord> {
    await event.click()
    const dialog = this.#dialog('Edit Progress Harian')
    await dialog.waitFor()
    const shown = await this.#read(dialog)
    const differing = this.#differing(shown)
    const picture = await dialog.screenshot({ animations: 'disabled' })
    await this.#close(dialog)
    if (differing) throw new NeedsPerson('record-differs', differing)
    const ours = new Set<string>(Object.values(harianLabels))
    const text = shown
      .filter(({ name, value }) => ours.has(name) && value !== '')
      .map(({ name, value }) => `${name}: ${value}`)
      .join('; ')
    return { text, picture }
  }

  /** One click before `notAfter`, and what the portal says to it within `answerMs`. */
  async save(answerMs: number, notAfter: Date): Promise<PortalAnswer> {
    const ok = this.#dialog(ADD).getByRole('button', { name: 'OK', exact: true })
    if (!(await clickBefore(ok, notAfter))) throw new RunStopped('lease-lost')
    const { isOpen, sorry, toasts } = await this.#answer(answerMs)
    if (sorry !== '') return { kind: OWN_ERROR.test(sorry) ? 'unclear' : 'refused', text: sorry }
    return { kind: isOpen ? 'unclear' : 'accepted', text: toasts }
  }

  #dialog(name: string): Locator {
    return this.#page.getByRole('dialog', { name, exact: true })
  }

  async #openNew(): Promise<void> {
    await this.#page.getByRole('button', { name: ADD, exact: true }).click()
    await this.#dialog(ADD).waitFor()
  }

  async #close(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  #group(label: string): Locator {
    const named = this.#page.locator('label').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
    return this.#dialog(ADD).locator('.form-group').filter({ has: named })
  }

  /** The list opens on mousedown. Only the entry of exactly these words is taken, and only where it is there once. */
  async #choosePlan(): Promise<void> {
    const { rencanaAksi } = this.#row
    const group = this.#group(harianLabels.rencanaAksi)
    if ((await group.count()) !== 1) throw new NeedsPerson('field-not-found', harianLabels.rencanaAksi)
    await group.locator('.vs__dropdown-toggle').dispatchEvent('mousedown')
    const options = group.getByRole('option')
    await options.first().or(group.locator('.vs__no-options')).first().waitFor()
    const texts = (await options.allTextContents()).map(plainText)
    const places = texts.flatMap((text, at) => (text === plainText(rencanaAksi) ? [at] : []))
    const [place] = places
    if (place === undefined || places.length > 1)
      throw new NeedsPerson('option-not-found', `${harianLabels.rencanaAksi}: ${rencanaAksi}`)
    await options.nth(place).click()
  }

  async #putTexts(): Promise<void> {
    const values = harianFields
      .filter((field) => field !== 'rencanaAksi')
      .map((field) => [harianLabels[field], this.#row[field]] as const)
    const missing = await this.#dialog(ADD).evaluate((root, texts) => {
      const plain = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
      const groups = [...root.querySelectorAll('.form-group')]
      for (const [label, text] of texts) {
        const own = groups.filter((group) => plain(group.querySelector('label')?.textContent ?? '') === label)
        const controls = own.flatMap((group) => [...group.querySelectorAll('input, textarea')])
        const [control] = controls
        const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
        if (controls.length !== 1 || !isText) return label
        const prototype = Object.getPrototypeOf(control)
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
        control.dispatchEvent(new Event('input', { bubbles: true }))
        control.dispatchEvent(new Event('change', { bubbles: true }))
      }
      return undefined
    }, values)
    if (missing !== undefined) throw new NeedsPerson('field-not-found', missing)
  }

  /** The first field in which the modal does not hold exactly the row. */
  #differing(shown: readonly ShownGroup[]): string | undefined {
    const wanted = (field: HarianField) =>
      field === 'rencanaAksi' ? plainText(this.#row[field]) : this.#row[field]
    const field = harianFields.find((each) => {
      const own = shown.filter(({ name }) => name === harianLabels[each])
      return own.length !== 1 || own[0]?.value !== wanted(each)
    })
    if (!field) return undefined
    const value = shown.find(({ name }) => name === harianLabels[field])?.value
    return `${harianLabels[field]}: ${value || '-'} / ${wanted(field)}`
  }

  #read(dialog: Locator): Promise<ShownGroup[]> {
    return dialog.evaluate((root) => {
      const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
      return [...root.querySelectorAll('.form-group')].map((group) => {
        const name = plain(group.querySelector('label')?.textContent)
        if (group.querySelector('.v-select'))
          return {
            ...{ role: 'combobox', name, required: false },
            value: plain(group.querySelector('.vs__selected')?.textContent),
          }
        const control = group.querySelector('input, textarea')
        const isInput = control instanceof HTMLInputElement
        const value = isInput || control instanceof HTMLTextAreaElement ? control.value : ''
        const role = isInput && control.type !== 'text' ? control.type : 'textbox'
        return { role, name, required: control?.hasAttribute('required') ?? false, value }
      })
    })
  }

  /** Waits inside the page until the modal is gone or "Mohon Maaf" is said, and reads what. */
  #answer(answerMs: number) {
    return this.#page.evaluate(
      async ({ longest, title }) => {
        const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
        const dialog = (name: string) =>
          [...document.querySelectorAll('[role="dialog"]')].find((each) => {
            const label = document.getElementById(each.getAttribute('aria-labelledby') ?? '')
            return plain(label?.textContent) === name
          })
        const hasAnswered = () => !dialog(title) || dialog('Mohon Maaf') !== undefined
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
          isOpen: dialog(title) !== undefined,
          sorry: plain(dialog('Mohon Maaf')?.querySelector('.modal-body')?.textContent),
          toasts: plain(
            [...document.querySelectorAll('[role="status"]')].map((each) => each.textContent).join(' '),
          ),
        }
      },
      { longest: answerMs, title: ADD },
    )
  }
}
