import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { NeedsPerson } from '#bridge/ports/upload-failures.ts'
import type { PortalAnswer } from '#bridge/ports/upload-portal.ts'
import { type RiwayatRow, wordOf } from './riwayat-row.ts'
import { plain, shownBeside, textOf } from './shown-beside.ts'

/** The dialog "Tambah Riwayat Kursus" or "… Diklat". It belongs to the person who was on screen when it was opened. */
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
    return `Tambah Riwayat ${wordOf(this.#row)}`
  }

  /** Fills the form and reads every value back; sends nothing. */
  async fill(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#title, exact: true }).click()
    await this.#dialog.waitFor()
    const fields = Object.entries(textFields(this.#row))
    for (const [label, value] of fields) await (await this.#only('textbox', label)).fill(value)
    await this.#chooseJenisDiklat()
    await this.#attach()
    for (const [label, value] of fields) {
      const kept = await (await this.#only('textbox', label)).inputValue()
      if (kept !== value) throw new NeedsPerson('field-not-kept', `${label}: ${kept}`)
    }
    const shown = await textOf(shownBeside(this.#dialog, 'NIP Baru'))
    if (shown !== this.#row.nip) throw new NeedsPerson('wrong-person', shown)
  }

  /** One click, and what the portal says to it within `answerMs`. */
  async save(answerMs: number): Promise<PortalAnswer> {
    const refusal = this.#dialog.getByRole('alert')
    const trouble = this.#page.getByRole('alert')
    await this.#dialog.getByRole('button', { name: 'Simpan', exact: true }).click({ noWaitAfter: true })
    await Promise.race([
      trouble.first().waitFor({ timeout: answerMs }),
      this.#dialog.waitFor({ state: 'hidden', timeout: answerMs }),
    ])
    if (await refusal.isVisible()) return { kind: 'refused', text: await textOf(refusal) }
    const alerts = plain((await trouble.allInnerTexts()).join(' '))
    if (alerts || (await this.#dialog.isVisible())) return { kind: 'unclear', text: alerts }
    const toasts = await this.#page.locator('.toast').allTextContents()
    return { kind: 'accepted', text: plain(toasts.join(' ')) }
  }

  async #chooseJenisDiklat(): Promise<void> {
    const list = await this.#only('combobox', 'Jenis Diklat')
    const wanted = plain(this.#row.jenisDiklat)
    const texts = await list.locator('option').allTextContents()
    if (texts.filter((text) => plain(text) === wanted).length !== 1)
      throw new NeedsPerson('option-not-found', `Jenis Diklat: ${wanted}`)
    await list.selectOption({ index: texts.findIndex((text) => plain(text) === wanted) })
    const chosen = plain((await list.locator('option:checked').allTextContents()).join())
    if (chosen !== wanted) throw new NeedsPerson('field-not-kept', `Jenis Diklat: ${chosen}`)
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

  async #only(role: 'textbox' | 'combobox', name: string): Promise<Locator> {
    const field = this.#dialog.getByRole(role, { name, exact: true })
    if ((await field.count()) !== 1) throw new NeedsPerson('field-not-found', name)
    return field
  }
}

function textFields(row: RiwayatRow): Record<string, string> {
  return {
    [`Nama ${wordOf(row)}`]: row.namaKegiatan,
    'Institusi Penyelenggara': row.penyelenggara,
    'Nomor Sertifikat': row.nomor,
    'Tanggal Mulai': row.tanggalMulai,
    'Tanggal Selesai': row.tanggalSelesai,
    Tahun: row.tahun,
    'Jumlah Jam (JP)': row.jumlahJam,
  }
}
