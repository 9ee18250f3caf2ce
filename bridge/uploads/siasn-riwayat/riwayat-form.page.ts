import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { NeedsPerson, RunStopped } from '#bridge/ports/upload-failures.ts'
import type { PortalAnswer } from '#bridge/ports/upload-portal.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { checkForm, clickBefore, type FormValues, fillForm, readShape } from '../quick-form.ts'
import { refusalOf } from './refusal-of.ts'
import type { RiwayatRow } from './riwayat-row.ts'
import { plain, shownBeside, textOf } from './shown-beside.ts'

/** The dialog "Tambah Riwayat …" of the row's kind. It belongs to the person who was on screen when it was opened. */
export class RiwayatFormPage {
  readonly #page: Page
  readonly #row: RiwayatRow
  readonly #dialog: Locator

  constructor(page: Page, row: RiwayatRow) {
    this.#page = page
    this.#row = row
    this.#dialog = page.getByRole('dialog', { name: this.#title, exact: true })
  }

  get #title(): string {
    return `Tambah Riwayat ${this.#row.kind.word}`
  }

  /** Fills the form and reads every value back; sends nothing. */
  async fill(): Promise<void> {
    await this.#open()
    const values = formValues(this.#row)
    await fillForm(this.#dialog, values)
    await this.#attach()
    await checkForm(this.#dialog, values)
    const shown = await textOf(shownBeside(this.#dialog, 'NIP Baru'))
    if (shown !== this.#row.nip) throw new NeedsPerson('wrong-person', shown)
  }

  /** Which fields the form has; it stays empty. */
  async shape(): Promise<FormShape> {
    await this.#open()
    const shape = await readShape(this.#dialog, this.#title)
    await this.#dialog.getByRole('button', { name: 'Batal', exact: true }).click()
    await this.#dialog.waitFor({ state: 'hidden' })
    return shape
  }

  picture(): Promise<Uint8Array> {
    return this.#dialog.screenshot({ animations: 'disabled' })
  }

  /** One click before `notAfter`, and what the portal says to it within `answerMs`. */
  async save(answerMs: number, notAfter: Date): Promise<PortalAnswer> {
    const refusal = this.#dialog.getByRole('alert')
    const trouble = this.#page.getByRole('alert')
    const simpan = this.#dialog.getByRole('button', { name: 'Simpan', exact: true })
    if (!(await clickBefore(simpan, notAfter))) throw new RunStopped('lease-lost')
    await Promise.race([
      trouble.first().waitFor({ timeout: answerMs }),
      this.#dialog.waitFor({ state: 'hidden', timeout: answerMs }),
    ])
    if (await refusal.isVisible()) return refusalOf(await textOf(refusal))
    const alerts = plain((await trouble.allInnerTexts()).join(' '))
    if (alerts || (await this.#dialog.isVisible())) return { kind: 'unclear', text: alerts }
    const toasts = await this.#page.locator('.toast').allTextContents()
    return { kind: 'accepted', text: plain(toasts.join(' ')) }
  }

  async #open(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#title, exact: true }).click()
    await this.#dialog.waitFor()
  }

  /** Sends the very bytes that were checked: what lies in the folder may have been changed since the plan. */
  async #attach(): Promise<void> {
    const { berkas, berkasHash } = this.#row
    const bytes = await this.#readPlanned()
    if (createHash('sha256').update(bytes).digest('hex') !== berkasHash)
      throw new NeedsPerson('file-changed', berkas)
    const input = this.#dialog.getByLabel('Pilih Berkas', { exact: true })
    if ((await input.count()) !== 1) throw new NeedsPerson('field-not-found', 'Pilih Berkas')
    await input.setInputFiles({ name: berkas, mimeType: 'application/pdf', buffer: bytes })
    const kept = await input.evaluate((field) =>
      field instanceof HTMLInputElement
        ? [...(field.files ?? [])].map(({ name, size }) => ({ name, size }))
        : [],
    )
    const [file] = kept
    if (kept.length !== 1 || file?.name !== berkas || file.size !== bytes.length)
      throw new NeedsPerson('field-not-kept', `Pilih Berkas: ${file?.name ?? '-'}`)
  }

  async #readPlanned(): Promise<Buffer> {
    try {
      return await readFile(this.#row.berkasPath)
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause) throw new NeedsPerson('file-missing', this.#row.berkas)
      throw cause
    }
  }
}

/** The form that a row goes into, with the fields that are filled. */
export function formOf({ kind }: RiwayatRow) {
  return { kind: kind.jenis, fields: [...kind.fields.map(({ label }) => label), 'Pilih Berkas'] }
}

function formValues({ kind, values }: RiwayatRow): FormValues {
  const filled = kind.fields.filter(({ key, optional }) => !optional || values[key] !== '')
  const ofKind = (isChoice: boolean) =>
    Object.fromEntries(
      filled
        .filter((field) => (field.kind === 'choice') === isChoice)
        .map(({ key, label }) => [label, values[key] ?? '']),
    )
  return { choices: ofKind(true), texts: ofKind(false) }
}
