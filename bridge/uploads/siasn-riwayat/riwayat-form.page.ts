import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { NeedsPerson, RunStopped } from '#bridge/ports/upload-failures.ts'
import type { PortalAnswer } from '#bridge/ports/upload-portal.ts'
import type { FormShape } from '#shared/schema/form-shape.ts'
import { dialogAnswer } from '../dialog-answer.ts'
import type { PortalOptions } from '../flow.ts'
import { textOf } from '../plain-text.ts'
import { checkForm, clickBefore, type FormValues, fillForm, readShape } from '../quick-form.ts'
import { refusalOf } from './refusal-of.ts'
import type { RiwayatRow } from './riwayat-row.ts'
import { shownBeside } from './shown-beside.ts'

const FILE = 'Pilih Berkas'

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
  async fill(readKept: NonNullable<PortalOptions['readKept']>): Promise<void> {
    const values = formValues(this.#row)
    const bytes = await this.#readPlanned(readKept)
    await this.#open()
    await fillForm(this.#dialog, values)
    const { berkas: name } = this.#row
    const input = this.#dialog.getByLabel(FILE, { exact: true })
    await input.setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes })
    const [shown] = await Promise.all([
      textOf(shownBeside(this.#dialog, 'NIP Baru')),
      checkForm(this.#dialog, { ...values, files: { [FILE]: `${name} (${bytes.length})` } }),
    ])
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
    const simpan = this.#dialog.getByRole('button', { name: 'Simpan', exact: true })
    if (!(await clickBefore(simpan, notAfter))) throw new RunStopped('lease-lost')
    const { isOpen, refusal, alerts, toasts } = await dialogAnswer(this.#page, answerMs)
    if (refusal !== '') return refusalOf(refusal)
    if (alerts !== '' || isOpen) return { kind: 'unclear', text: alerts }
    return { kind: 'accepted', text: toasts }
  }

  async #open(): Promise<void> {
    const add = this.#page.getByRole('button', { name: this.#title, exact: true })
    await add.evaluate((button) => button instanceof HTMLElement && button.click())
    await this.#dialog.waitFor()
  }

  /** The very bytes that were checked: what lies in the folder may have been changed since the plan. */
  async #readPlanned(readKept: NonNullable<PortalOptions['readKept']>): Promise<Buffer> {
    const { berkas, berkasPath, berkasHash } = this.#row
    const bytes = await (berkasPath === '' ? readKept(berkasHash) : readFile(berkasPath).catch(whereMissing))
    if (!bytes) throw new NeedsPerson('file-missing', berkas)
    if (createHash('sha256').update(bytes).digest('hex') !== berkasHash)
      throw new NeedsPerson('file-changed', berkas)
    return Buffer.from(bytes)
  }
}

function whereMissing(cause: unknown): undefined {
  if (cause instanceof Error && 'code' in cause) return undefined
  throw cause
}

/** The form that a row goes into, with the fields that are filled. */
export function formOf({ kind }: RiwayatRow) {
  return { kind: kind.jenis, fields: [...kind.fields.map(({ label }) => label), FILE] }
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
