import type { CommanderError } from 'commander'

const sentences: Readonly<Record<string, (what: string) => string>> = {
  'commander.missingArgument': (what) => `Perintah ini memerlukan ${what}`,
  'commander.optionMissingArgument': (what) => `Pilihan ${what} memerlukan nilai`,
  'commander.missingMandatoryOptionValue': (what) => `Perintah ini memerlukan pilihan ${what}`,
  'commander.conflictingOption': (what) => `Pilihan ${what} tidak dapat dipakai bersama pilihan lain itu`,
  'commander.unknownOption': (what) => `Pilihan ${what} tidak dikenal`,
  'commander.unknownCommand': (what) => `Perintah ${what} tidak dikenal`,
  'commander.excessArguments': () => 'Ada kata yang berlebih di perintah ini',
  'commander.invalidArgument': (what) => `Nilai untuk ${what} tidak dapat dibaca`,
}

/** Says in Bahasa Indonesia what commander says in English; the name it put in quotes is kept. */
export function wrongUseSentence(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const sentence = sentences[error.code]?.(quoted) ?? `Perintah tidak dapat dijalankan (${error.message})`
  return `${sentence}; tambahkan --help untuk melihat contohnya.`
}
