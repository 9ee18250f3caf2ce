import * as z from 'zod/mini'

/** The id that the extension's key in `wxt.config.ts` gives it. */
const LANGKAH_EXTENSION = 'hfeicbklmhjkaklgogaeidijpbmkofmb'

const Port = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535))
/** The origin of an extension: Chrome and Edge know it by 32 letters, Firefox by a UUID of each installation. */
const ExtensionOrigin = z.union([
  z.pipe(
    z.string().check(z.regex(/^[a-p]{32}$/)),
    z.transform((id) => `chrome-extension://${id}`),
  ),
  z.pipe(
    z.uuid(),
    z.transform((id) => `moz-extension://${id.toLowerCase()}`),
  ),
])

/** What the surroundings say of how the bridge is to run; read once, at its start. */
const Config = z.object({
  /** 0 = any free port. */
  LANGKAH_PORT: z._default(Port, 7417),
  /** Ids of further extensions that may speak to the bridge, with commas between them. */
  LANGKAH_EXTENSION_IDS: z._default(
    z.pipe(
      z.pipe(
        z.string(),
        z.transform((text) => text.split(',').flatMap((id) => id.trim() || [])),
      ),
      z.array(ExtensionOrigin),
    ),
    [],
  ),
  /** `HOST:PORT` of the phone page; absent = it is not open. */
  LANGKAH_PHONE: z.optional(z.string()),
  /** Files with its certificate and its key. */
  LANGKAH_PHONE_CERT: z.optional(z.string()),
  LANGKAH_PHONE_KEY: z.optional(z.string()),
})

interface BridgeConfig {
  readonly port: number
  /** Exact values of the `Origin` header that are let in. */
  readonly origins: readonly string[]
  readonly phone: PhoneConfig
}

/** As it was given; whether it holds, `readPhonePlace` says. */
export interface PhoneConfig {
  readonly address: string | undefined
  readonly cert: string | undefined
  readonly key: string | undefined
}

/** Something in the surroundings that cannot be read; the message is a sentence for the person at the computer. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem'
}

/** An empty variable counts as one that is not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): BridgeConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const reading = z.safeParse(Config, given)
  if (!reading.success) throw new ConfigProblem(sentenceFor(String(reading.error.issues[0]?.path[0])))
  const { LANGKAH_PORT: port, LANGKAH_EXTENSION_IDS: further, ...rest } = reading.data
  const phone = { address: rest.LANGKAH_PHONE, cert: rest.LANGKAH_PHONE_CERT, key: rest.LANGKAH_PHONE_KEY }
  return { port, origins: [`chrome-extension://${LANGKAH_EXTENSION}`, ...further], phone }
}

function sentenceFor(name: string): string {
  return name === 'LANGKAH_PORT'
    ? 'LANGKAH_PORT bukan nomor port; isi angka 1 sampai 65535, atau kosongkan.'
    : `${name} tidak dapat dibaca; isi id ekstensi (32 huruf a sampai p, atau UUID internal di Firefox) dengan koma di antaranya, atau kosongkan.`
}
