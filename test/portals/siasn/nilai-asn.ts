import { fullName, people } from './people.ts'

export interface NilaiAsn {
  nip: string
  nama: string
  kualifikasi: number
  kompetensi: number
  kinerja: number
  disiplin: number
  subtotal: number
  kategori: string
  tahun: number
  /** "Belum dihitung ulang" while the value is still last year's. */
  keterangan: string
}

const kualifikasi = [15, 20, 25, 15, 10, 15, 20, 5]
const kompetensi = [40, 25, 22.5, 40, 15, 0, 32.5]
const kinerja = [25, 25, 30, 25, 15]
const disiplin = [5, 5, 5, 5, 3, 5, 5]

/** One value a person. Every fifth is still last year's: SIASN has not computed it anew. */
export const nilaiAsn: NilaiAsn[] = people.map((person, i) => {
  const parts = {
    kualifikasi: pick(kualifikasi, i),
    kompetensi: pick(kompetensi, i),
    kinerja: pick(kinerja, i),
    disiplin: pick(disiplin, i),
  }
  const subtotal = parts.kualifikasi + parts.kompetensi + parts.kinerja + parts.disiplin
  return {
    nip: person.nip,
    nama: fullName(person),
    ...parts,
    subtotal,
    kategori: kategoriOf(subtotal),
    tahun: i % 5 === 4 ? 2025 : 2026,
    keterangan: i % 5 === 4 ? 'Belum dihitung ulang' : '',
  }
})

export type NilaiChange = { nip: string } & Partial<Omit<NilaiAsn, 'nip' | 'nama' | 'subtotal' | 'kategori'>>

/** What SIASN computed anew for one person; subtotal and category follow from the parts. */
export function changeNilai(rows: NilaiAsn[], change: NilaiChange): void {
  const row = rows.find(({ nip }) => nip === change.nip)
  if (!row) throw new Error(`Nilai: unknown NIP ${change.nip}`)
  Object.assign(row, change)
  row.subtotal = row.kualifikasi + row.kompetensi + row.kinerja + row.disiplin
  row.kategori = kategoriOf(row.subtotal)
}

/** The five categories as SIASN shows them. */
function kategoriOf(subtotal: number): string {
  if (subtotal >= 91) return 'Sangat Tinggi'
  if (subtotal >= 81) return 'Tinggi'
  if (subtotal >= 71) return 'Cukup'
  return subtotal >= 61 ? 'Rendah' : 'Sangat Rendah'
}

function pick(values: readonly number[], i: number): number {
  return values[i % values.length] ?? 0
}
