/** What the sign-in of BKN says no to, in the order in which it is looked for; the newest kinds of no first. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /kedaluwarsa|kadaluarsa|expired/i,
    'Kode OTP itu sudah kedaluwarsa; tunggu kode berikutnya di ponsel, lalu ketik sebelum berganti.',
  ],
  [/pernah dipakai|already used/i, 'Kode OTP itu sudah pernah dipakai; tunggu kode berikutnya di ponsel.'],
  [
    /jam .*(berbeda|selisih)|clock/i,
    'Jam ponsel berbeda dengan jam portal; nyalakan tanggal dan waktu otomatis di ponsel, lalu ketik kode baru.',
  ],
  [
    /otp|authenticator code/i,
    'Portal menolak kode OTP itu; ketik kode yang sedang tampil untuk akun ini. Bila terus ditolak, periksa jam ponsel.',
  ],
  [
    /password|kata sandi|username/i,
    'Portal menolak nama pengguna atau kata sandi; ketik ulang dengan teliti, sebab terlalu banyak percobaan mengunci akun.',
  ],
]

/** What a person is to do about a no of the sign-in, in one sentence; undefined for words that are no such no. */
export function signInAdvice(words: string): string | undefined {
  return ADVICE.find(([pattern]) => pattern.test(words))?.[1]
}
