import type { Ports } from '#bridge/ports/ports.ts'
import { WorkbookRefused } from '#bridge/ports/workbook-desk.ts'
import { DomainError } from '#shared/errors.ts'
import type { MadePaper } from '#shared/schema/make-paper.ts'
import { XLSX } from './xlsx.ts'

/** An empty workbook for a flow, where wanted for one kind of its rows. */
export async function makeTemplate(
  { workbooks }: Ports,
  wanted: { readonly flow: string; readonly jenis?: string | undefined },
): Promise<MadePaper> {
  const bytes = await workbooks.template(wanted).catch((error: unknown) => {
    if (error instanceof WorkbookRefused)
      throw new DomainError('upload-workbook-refused', { reason: error.message })
    throw error
  })
  const file = `${wanted.jenis ?? wanted.flow}.xlsx`
  return { file, mediaType: XLSX, base64: Buffer.from(bytes).toString('base64') }
}
