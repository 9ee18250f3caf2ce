import type { Locator, Page } from 'playwright-core'
import { NeedsPerson, RunStopped } from '#bridge/ports/upload-failures.ts'
import type { PortalAnswer } from '#bridge/ports/upload-portal.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { dialogAnswer } from '../dialog-answer.ts'
import { checkForm, clickBefore, fillForm, readShape } from '../quick-form.ts'
import { type EntryKey, entryLabels } from './nilai-entry.ts'

const TITLE = 'Isi Data IP ASN'

/** The dialog "Isi Data IP ASN", which the page of values has where the portal takes entries. */
export class EntryFormPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Fills the form for one person and reads every value back; sends nothing. */
  async fill(nip: string, entry: Readonly<Record<EntryKey, string>>): Promise<void> {
    const { isiKinerja, ...coded } = entry
    const choices = Object.fromEntries(
      Object.entries(coded).map(([key, code]) => [entryLabels[key as EntryKey], code]),
    )
    const values = { texts: { NIP: nip, [entryLabels.isiKinerja]: isiKinerja }, choices }
    await this.#open()
    await fillForm(this.#dialog(), values)
    await checkForm(this.#dialog(), values)
  }

  async shape(): Promise<FormShape> {
    await this.#open()
    const shape = await readShape(this.#dialog(), TITLE)
    await this.#dialog().getByRole('button', { name: 'Batal', exact: true }).click()
    await this.#dialog().waitFor({ state: 'hidden' })
    return shape
  }

  picture(): Promise<Uint8Array> {
    return this.#dialog().screenshot({ animations: 'disabled' })
  }

  /** One click before `notAfter`, and what the portal says to it within `answerMs`. */
  async save(answerMs: number, notAfter: Date): Promise<PortalAnswer> {
    const simpan = this.#dialog().getByRole('button', { name: 'Simpan', exact: true })
    if (!(await clickBefore(simpan, notAfter))) throw new RunStopped('lease-lost')
    const { isOpen, refusal, alerts, toasts } = await dialogAnswer(this.#page, answerMs)
    if (refusal !== '') return { kind: 'refused', text: refusal }
    if (alerts !== '' || isOpen) return { kind: 'unclear', text: alerts }
    return { kind: 'accepted', text: toasts }
  }

  #dialog(): Locator {
    return this.#page.getByRole('dialog', { name: TITLE, exact: true })
  }

  /** SIASN of today computes the values itself and takes no entry: that is said, and nothing is looked for. */
  async #open(): Promise<void> {
    const add = this.#page.getByRole('button', { name: 'Isi Data', exact: true })
    if ((await add.count()) !== 1) throw new NeedsPerson('no-entry-form', 'Nilai IP ASN')
    await add.click()
    await this.#dialog().waitFor()
  }
}
