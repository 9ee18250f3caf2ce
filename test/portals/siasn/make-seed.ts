import { makePdf } from '../make-pdf.ts'
import { fullName, type Person } from './people.ts'
import type { NewRiwayat, RiwayatForm } from './riwayat-store.ts'

interface Seed {
  jenis: NewRiwayat['jenis']
  /** Headline of its document. */
  title: string
  form: RiwayatForm
}

/** A record that was there before, with a document made for it. */
export function makeSeed(person: Person, { jenis, title, form }: Seed): NewRiwayat {
  const about = [form.nama ?? form.programStudi ?? '', `Nomor: ${form.nomor}`].filter(Boolean)
  const pdf = makePdf([title, ...about, fullName(person), `NIP ${person.nip}`])
  return { nip: person.nip, jenis, form, pdf, seeded: true }
}
