import { spelledDate } from '#shared/business-time/typed-date.ts'
import { withJabatan } from '#shared/domain/disposisi/with-jabatan.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { letterStatusWords } from './letter-status-words.ts'
import type { PaperTime } from './paper-time.ts'
import type { Table } from './table.ts'

const titles = [
  ...['Nomor agenda', 'Register', 'Arah', 'Pengirim atau tujuan', 'Nomor surat', 'Tanggal surat', 'Perihal'],
  ...['Diterima atau dicatat', 'Keadaan', 'Sifat', 'Keamanan', 'Diteruskan kepada', 'Berkas', 'Tembusan'],
]

/** A list of letters, one a row. */
export function daftarSurat(letters: readonly LetterCard[], time: PaperTime): Table {
  return {
    titles,
    rows: letters.map((letter) => {
      const receivers = letter.disposisi.map(({ toName, toJabatan }) => withJabatan(toName, toJabatan))
      return [
        letter.agenda.printed,
        letter.series,
        letter.direction === 'incoming' ? 'masuk' : 'keluar',
        letter.sender ?? letter.to.join('; '),
        letter.number ?? '',
        spelledDate(letter.letterOn ?? ''),
        letter.perihal,
        time.short(letter.receivedAt ?? letter.registeredAt),
        letterStatusWords[letter.status],
        panelId[`urgency.${letter.urgency}`].toLowerCase(),
        panelId[`security.${letter.security}`].toLowerCase(),
        (receivers.length > 0 ? receivers : [letter.handedToName ?? '']).join('; '),
        letter.cases.map(({ number }) => number).join('; '),
        letter.tembusan.join('; '),
      ]
    }),
  }
}
