const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const WORDS = new Set(
  'masuk keluar bahasa tampilan.css berkas surat pengaduan tindakan dokumen paraf ttd setuju kembali tolak perbaikan disposisi baca lapor teruskan tandatangan tanggapi'.split(
    ' ',
  ),
)

/** A page as the log names it: what is known of its address, and a sign in the place of each id. */
export function phoneTarget(url: string): string {
  const [path = ''] = url.split('?', 1)
  const parts = path.split('/').slice(1, 6)
  const named = parts.map((part) => (part === '' || WORDS.has(part) ? part : UUID.test(part) ? ':id' : ':x'))
  return `phone /${named.join('/')}`
}
