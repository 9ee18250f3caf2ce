import { MOST_MEGABYTES, type Office } from '#shared/schema/office.ts'

/** What stands on top of a letter. Without `kantor.yaml` only the name of the agency, as its SOP has it. */
export interface Kop {
  readonly lines: readonly string[]
  /** Address and how to reach the office, a line each. */
  readonly details: readonly string[]
  /** Whether the office itself has given it: then it is drawn with its rule. */
  readonly isOwn: boolean
  readonly city?: string
  readonly code?: string
  readonly paper: 'A4' | 'folio'
  readonly logo?: { readonly kind: 'jpg' | 'png'; readonly bytes: Uint8Array }
}

export function kopOf(office: Office | undefined, agency: string): Kop {
  if (!office) return { lines: [agency], details: [], isOwn: false, paper: 'A4' }
  const { lines, address, postcode, telephone, fax, email, website, city, code, paper = 'A4' } = office
  const place = [address, postcode && `Kode Pos ${postcode}`]
  const reach = [
    telephone && `Telepon ${telephone}`,
    fax && `Faksimile ${fax}`,
    email && `Surel ${email}`,
    website && `Laman ${website}`,
  ]
  const details = [place, reach].flatMap((parts) => parts.filter(Boolean).join(' · ') || [])
  return { lines, details, isOwn: true, paper, ...(city && { city }), ...(code && { code }) }
}

/** Largest attachment that the office takes, in bytes. */
export function mostAttachmentBytes(office: Office | undefined): number {
  return (office?.attachments?.mostMegabytes ?? MOST_MEGABYTES) * 1024 * 1024
}
