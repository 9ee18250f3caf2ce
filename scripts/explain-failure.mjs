// @ts-check

/**
 * What installers say when they fail, and what a person does about it. The first match counts: a full disk or a
 * missing right also makes downloads fail, so the network comes last.
 * @type {readonly { says: RegExp, reason: string, action: string }[]}
 */
const failures = [
  {
    says: /ENOSPC|No space left/i,
    reason: 'cakram penuh',
    action: 'kosongkan sekitar 2 GB',
  },
  {
    says: /Could not get lock|is another process using it/i,
    reason: 'pemasang paket lain sedang berjalan',
    action: 'tunggu sampai selesai',
  },
  {
    says: /EACCES|EPERM|EROFS|Permission denied|are you root/i,
    reason: 'tidak ada hak tulis',
    action: 'periksa pemilik folder ini dan folder cache npm',
  },
  {
    says: /EUSAGE|can only install packages when your package\.json and package-lock\.json/i,
    reason: 'package.json dan package-lock.json tidak cocok',
    action: 'kembalikan keduanya dengan git',
  },
  {
    says: /EINTEGRITY/i,
    reason: 'isi sebuah paket tidak sama dengan yang dikunci di package-lock.json',
    action: 'bersihkan cache dengan "npm cache clean --force"',
  },
  {
    says: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|Temporary failure|Could not (resolve|connect)|Connection (failed|timed out|refused)|network (is unreachable|connectivity|request)/i,
    reason: 'tidak ada sambungan jaringan ke sumber paket',
    action: 'periksa jaringan atau setelan proxy',
  },
  {
    says: /E404|ETARGET|Unable to locate package|no installation candidate|404 +Not Found|does not support/i,
    reason: 'sebuah paket tidak ada di sumber paket',
    action: 'periksa setelan registry npm atau sumber apt komputer ini',
  },
]

/**
 * Turns what a tool said into one sentence with the next action.
 * @param {string} what what could not be done, e.g. "Paket npm belum terpasang"
 * @param {string} output
 * @returns {string}
 */
export function explainFailure(what, output) {
  const found = failures.find(({ says }) => says.test(output))
  if (!found) return `${what}: jalankan lagi dengan --debug untuk membaca sebabnya.`
  return `${what} karena ${found.reason}: ${found.action}, lalu jalankan perintah ini lagi.`
}
