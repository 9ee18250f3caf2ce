import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { isIP } from 'node:net'
import { PhoneProblem } from './phone-problem.ts'

/** Where the phone page is served, and what it proves itself with. */
export interface PhonePlace {
  /** As people type it; an IPv6 address without brackets. */
  readonly host: string
  /** 0 = any free port. */
  readonly port: number
  /** PEM; further certificates of the chain may follow the first. */
  readonly cert: string
  readonly key: string
}

interface GivenPlace {
  /** `HOST:PORT` */
  readonly address: string
  /** Files with PEM. */
  readonly cert: string | undefined
  readonly key: string | undefined
}

/** Reads what the phone page needs, and throws a `PhoneProblem` for whatever would make it unsafe or unreachable. */
export async function readPhonePlace(given: GivenPlace, now: Date): Promise<PhonePlace> {
  const { host, port } = readAddress(given.address)
  if (given.cert === undefined || given.key === undefined) {
    throw new PhoneProblem(
      'Halaman ponsel hanya dilayani lewat HTTPS; tambahkan --phone-cert FILE dan --phone-key FILE.',
    )
  }
  await refuseOpenKey(given.key)
  const cert = await readText(given.cert, 'sertifikat')
  const key = await readText(given.key, 'kunci')
  const certificate = parse(() => new X509Certificate(cert), `Sertifikat ${given.cert}`)
  checkCertificate(certificate, { file: given.cert, host, now })
  if (!certificate.checkPrivateKey(parse(() => createPrivateKey(key), `Kunci ${given.key}`))) {
    throw new PhoneProblem(
      `Kunci ${given.key} bukan pasangan sertifikat ${given.cert}; pakai kunci yang dibuat bersamanya.`,
    )
  }
  return { host, port, cert, key }
}

const DAY_MS = 86_400_000
const SOON_DAYS = 30

/** The last day of a certificate that ends within a month, as it says it; undefined where there is time. */
export function placeEndsOn({ cert }: PhonePlace, now: Date): string | undefined {
  const { validTo } = new X509Certificate(cert)
  return Date.parse(validTo) - now.getTime() < SOON_DAYS * DAY_MS ? validTo : undefined
}

function readAddress(address: string): { host: string; port: number } {
  const [, bracketed, plain, digits] =
    /^(?:\[([0-9a-f:.]+)\]|([^\s:/@?#[\]]+)):(\d{1,5})$/i.exec(address) ?? []
  const host = bracketed ?? plain?.toLowerCase()
  const port = Number(digits)
  if (host === undefined || port > 65_535 || (bracketed !== undefined && isIP(bracketed) !== 6)) {
    throw new PhoneProblem(
      `Alamat halaman ponsel "${address}" tidak dapat dibaca; tulis HOST:PORT, misalnya langkah.kantor.example:7443.`,
    )
  }
  return { host, port }
}

/** Whoever has the key can stand between the office and its phones. Windows keeps rights otherwise. */
async function refuseOpenKey(file: string): Promise<void> {
  if (process.platform === 'win32') return
  const found = await stat(file).catch(() => undefined) // a file that is not there is told of when it is read
  if (found && (found.mode & 0o077) !== 0) {
    throw new PhoneProblem(
      `Kunci ${file} dapat dibaca orang lain di komputer ini; jalankan chmod 600 ${file}, lalu ulangi.`,
    )
  }
}

async function readText(file: string, what: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new PhoneProblem(`Berkas ${what} ${file} tidak dapat dibaca; periksa letak dan haknya.`)
  }
}

function parse<T>(make: () => T, what: string): T {
  try {
    return make()
  } catch {
    throw new PhoneProblem(`${what} tidak dapat dibaca; berikan berkas PEM tanpa kata sandi.`)
  }
}

function checkCertificate(
  certificate: X509Certificate,
  { file, host, now }: { readonly file: string; readonly host: string; readonly now: Date },
): void {
  if (certificate.ca) {
    throw new PhoneProblem(
      `Sertifikat ${file} dapat mengesahkan sertifikat lain (CA); minta sertifikat server biasa untuk ${host}.`,
    )
  }
  const isNamed = isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host, { subject: 'never' })
  if (isNamed === undefined) {
    throw new PhoneProblem(
      `Sertifikat ${file} bukan untuk ${host}; minta sertifikat dengan nama itu, atau tulis alamat yang ada di dalamnya.`,
    )
  }
  if (Date.parse(certificate.validFrom) > now.getTime() || Date.parse(certificate.validTo) < now.getTime()) {
    throw new PhoneProblem(
      `Sertifikat ${file} tidak berlaku hari ini (${certificate.validFrom} – ${certificate.validTo}); perbarui sertifikatnya.`,
    )
  }
}
