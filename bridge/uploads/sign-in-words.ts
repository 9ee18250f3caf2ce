import type { BrowserContext, Page } from 'playwright-core'
import { isSignInHost } from './portal-place.ts'

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

/**
 * Passes on what the pages of the sign-in say no to, in any tab, until it is disposed of. Only their alerts are read,
 * never a field, and nothing is done about them: the next try is the person's.
 */
export function hearSignIn(context: BrowserContext, say: (sentence: string) => void): Disposable {
  const onLoaded = async (page: Page) => {
    if (!isSignInHost(page.url())) return
    // A page that is left in the same moment has nothing more to say.
    const alerts = await page
      .getByRole('alert')
      .allTextContents()
      .catch(() => [])
    for (const words of alerts) {
      const advice = signInAdvice(words)
      if (advice !== undefined) say(advice)
    }
  }
  const watch = (page: Page) => void page.on('domcontentloaded', onLoaded)
  context.pages().forEach(watch)
  context.on('page', watch)
  return {
    [Symbol.dispose]() {
      context.off('page', watch)
      for (const page of context.pages()) page.off('domcontentloaded', onLoaded)
    },
  }
}
