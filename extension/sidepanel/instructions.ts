/** The instructions of a lembar disposisi, as a BKPSDM prints them (Permendagri 54/2009 and its followers). */
export const instructions = [
  'Saya hadir',
  'Hadiri/wakili',
  'Pertimbangkan',
  'Pedomani',
  'Sarankan',
  'Koordinasikan',
  'Tindaklanjuti',
  'Selesaikan',
  'Siapkan',
  'Untuk diketahui',
  'Untuk diproses',
  'Menghadap saya',
  'Laporkan hasilnya',
  'Monitor pelaksanaannya',
  'Sampaikan kepada ybs.',
  'Agendakan',
] as const
