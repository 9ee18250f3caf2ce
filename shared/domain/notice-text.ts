import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NoticePart } from '#shared/schema/notice-part.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'

/** What an applicant is told where the SOP does not say it: the product's own words. */
const OWN_TEXT =
  'Permohonan nomor {number} pada {agency} sudah selesai diproses. Hasilnya dapat diambil pada jam layanan dengan membawa tanda terima.'

/** The text to tell an applicant, to be sent by a person. */
export function noticeText(sop: Sop, { notifyText }: SopStep, { number }: CaseFile): string {
  const parts: Record<NoticePart, string> = { number, agency: sop.agency }
  return (notifyText ?? OWN_TEXT).replaceAll(/\{(number|agency)\}/g, (_, part: NoticePart) => parts[part])
}
