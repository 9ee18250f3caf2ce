export type IpAsnCategory = 'Sangat Tinggi' | 'Tinggi' | 'Sedang' | 'Rendah' | 'Sangat Rendah'

/** One edition of the tables by which IP-ASN is scored. Points of a dimension are its share of 100. */
export interface IpAsnRules {
  readonly id: string
  readonly basis: string
  /** Points by the highest education. */
  readonly kualifikasi: Readonly<Record<string, number>>
  /** `own` = the diklat of the group itself: kepemimpinan of the level, or fungsional. */
  readonly kompetensi: Readonly<
    Record<
      'struktural' | 'fungsional' | 'pelaksana',
      { readonly own: number; readonly diklat20Jp: number; readonly seminar: number }
    >
  >
  /** From the highest band down; a value belongs to the first that it is above. */
  readonly kinerja: readonly { readonly above: number; readonly points: number }[]
  readonly leastKinerja: number
  readonly disiplin: Readonly<Record<'tidak-pernah' | 'ringan' | 'sedang' | 'berat', number>>
  readonly categories: readonly { readonly above: number; readonly name: IpAsnCategory }[]
  readonly lowest: IpAsnCategory
}

/**
 * PermenPANRB 38/2018 with Peraturan BKN 8/2019. Its printed bands are of whole numbers and leave 60–61 and the like
 * open; here a band goes from just above the one below it, so that every value has exactly one. SIASN has bands of its
 * own (from 91, 81, 71, 61): what it calls a value is shown as it was read, beside ours.
 */
export const ipAsnRules: IpAsnRules = {
  id: 'permenpanrb-38-2018',
  basis: 'PermenPANRB 38/2018 dan Peraturan BKN 8/2019',
  kualifikasi: {
    S3: 25,
    S2: 20,
    S1: 15,
    D4: 15,
    D3: 10,
    D2: 5,
    D1: 5,
    SLTA: 5,
    'SD/SMP': 1,
  },
  kompetensi: {
    struktural: { own: 15, diklat20Jp: 15, seminar: 10 },
    fungsional: { own: 15, diklat20Jp: 15, seminar: 10 },
    pelaksana: { own: 0, diklat20Jp: 22.5, seminar: 17.5 },
  },
  kinerja: [
    { above: 90, points: 30 },
    { above: 75, points: 25 },
    { above: 60, points: 15 },
    { above: 50, points: 5 },
  ],
  leastKinerja: 1,
  disiplin: { 'tidak-pernah': 5, ringan: 3, sedang: 2, berat: 1 },
  categories: [
    { above: 90, name: 'Sangat Tinggi' },
    { above: 80, name: 'Tinggi' },
    { above: 70, name: 'Sedang' },
    { above: 60, name: 'Rendah' },
  ],
  lowest: 'Sangat Rendah',
}
