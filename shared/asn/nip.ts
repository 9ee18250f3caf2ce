import { isRealDate } from './is-real-date.ts'

interface NipProblem {
  code: NipProblemCode
  /** A warning leaves the NIP valid. */
  severity: 'error' | 'warning'
  /** One sentence in Bahasa Indonesia. */
  message: string
}

/** What a NIP says of itself. `valid` means a right form ("bentuk benar"), never that such a person is registered. */
export interface NipCheck {
  /** The 18 digits without spacing where there are any; else the text as given, trimmed. */
  nip: string
  valid: boolean
  kind: 'PNS' | 'PPPK' | null
  /** Local date, e.g. `1970-01-01`. */
  birthDate: string | null
  /** Month of appointment (`1995-03`); a PPPK number holds only the year (`2024`). */
  appointed: string | null
  sex: 'pria' | 'wanita' | null
  problems: NipProblem[]
}

const sentences = {
  'not-digits': 'NIP hanya boleh berisi angka; hapus huruf dan tanda baca.',
  'turned-into-number':
    'NIP ini sudah diubah Excel menjadi bilangan dan angkanya hilang; ketik ulang di kolom berformat Teks.',
  'wrong-length': 'NIP harus 18 angka; periksa angka yang kurang atau lebih.',
  'birth-date-unreal': 'Angka 1–8 bukan tanggal lahir yang ada; bandingkan dengan SK pengangkatan.',
  'appointment-unreal':
    'Angka 13–14 harus 01–12 (bulan TMT CPNS) atau 21–29 (PPPK); bandingkan dengan SK pengangkatan.',
  'sex-unknown': 'Angka ke-15 harus 1 (pria) atau 2 (wanita); bandingkan dengan SK pengangkatan.',
  'young-at-appointment': 'Usia saat diangkat kurang dari 17 tahun; pastikan NIP tidak salah ketik.',
  'appointed-in-future': 'TMT pengangkatan masih akan datang; pastikan NIP tidak salah ketik.',
}
type NipProblemCode = keyof typeof sentences

const youngestAge = 17

/**
 * Checks the form of a NIP (Perka BKN 43/2007: birth date, TMT CPNS, sex, serial number) or of a NI PPPK (year, then
 * 2 and the order of appointment in place of the month). There is no check digit. Spaces between the groups are
 * accepted. `today` (a local date) is needed to see an appointment in the future.
 */
export function checkNip(text: string, today?: string): NipCheck {
  const nip = text.replaceAll(/\s/g, '')
  const unread = { valid: false, kind: null, birthDate: null, appointed: null, sex: null }
  const unreadable = (code: NipProblemCode): NipCheck => ({
    nip: code === 'wrong-length' ? nip : text.trim(),
    ...unread,
    problems: [problem(code, 'error')],
  })
  if (/^\d[.,]\d+e\+?\d+$/i.test(nip)) return unreadable('turned-into-number')
  if (!/^\d*$/.test(nip)) return unreadable('not-digits')
  if (nip.length !== 18) return unreadable('wrong-length')

  const born = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`
  const birthDate = isRealDate(born) ? born : null
  const kind = kindOf(nip.slice(12, 14))
  const year = nip.slice(8, 12)
  const appointed = kind === 'PNS' ? `${year}-${nip.slice(12, 14)}` : kind === 'PPPK' ? year : null
  const sex = nip[14] === '1' ? 'pria' : nip[14] === '2' ? 'wanita' : null

  const problems: NipProblem[] = []
  if (!birthDate) problems.push(problem('birth-date-unreal', 'error'))
  if (!kind) problems.push(problem('appointment-unreal', 'error'))
  if (!sex) problems.push(problem('sex-unknown', 'error'))
  const valid = problems.length === 0
  if (birthDate && appointed) {
    if (isYoung(birthDate, appointed)) problems.push(problem('young-at-appointment', 'warning'))
    if (today && appointed > today.slice(0, appointed.length)) {
      problems.push(problem('appointed-in-future', 'warning'))
    }
  }
  return { nip, valid, kind, birthDate, appointed, sex, problems }
}

function kindOf(digits: string): 'PNS' | 'PPPK' | null {
  if (/^(0[1-9]|1[0-2])$/.test(digits)) return 'PNS'
  return /^2[1-9]$/.test(digits) ? 'PPPK' : null
}

/** Under the least age at the end of the month (PPPK: of the year) of appointment, so that nobody is doubted wrongly. */
function isYoung(birthDate: string, appointed: string): boolean {
  const ofAge = `${Number(birthDate.slice(0, 4)) + youngestAge}${birthDate.slice(4)}`
  return ofAge.slice(0, appointed.length) > appointed
}

function problem(code: NipProblemCode, severity: NipProblem['severity']): NipProblem {
  return { code, severity, message: sentences[code] }
}
