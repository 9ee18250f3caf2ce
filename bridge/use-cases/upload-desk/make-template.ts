import type { Ports } from '#bridge/ports/ports.ts'
import type { MadePaper } from '#shared/schema/make-paper.ts'
import { refuseWorkbook } from './refuse-workbook.ts'
import { XLSX } from './xlsx.ts'

/** An empty workbook for a flow, where wanted for one kind of its rows. */
export async function makeTemplate(
  { workbooks }: Ports,
  wanted: { readonly flow: string; readonly jenis?: string | undefined },
): Promise<MadePaper> {
  const bytes = await workbooks.template(wanted).catch(refuseWorkbook)
  const file = `${wanted.jenis ?? wanted.flow}.xlsx`
  return { file, mediaType: XLSX, base64: Buffer.from(bytes).toString('base64') }
}
