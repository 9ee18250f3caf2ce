import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import type { Anchor } from '#shared/schema/anchor.ts'
import type { AnchorCard } from '#shared/schema/anchor-card.ts'
import { type CliIo, CliWrongUse } from './cli-io.ts'
import { textTable } from './text-table.ts'
import { withBridge } from './with-bridge.ts'

const when = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' })

/** `langkah portal mended | take-back`. */
export function registerPortalAnchors(portal: Command, io: CliIo): void {
  portal
    .command('mended')
    .description('penunjuk yang diperbaiki kantor di halaman terbuka, dan yang tidak ditemukan lagi')
    .addHelpText('after', '\nContoh:\n  langkah portal mended')
    .action(async () => {
      const cards = await withBridge(io, ({ bridge }) => bridge.portals.anchors.query())
      io.out(cards, () => describe(cards))
    })

  portal
    .command('take-back')
    .description('tarik perbaikan satu penunjuk: yang tertulis di paket berlaku lagi')
    .argument('<penunjuk>', 'paket/halaman/penunjuk, seperti ditulis "langkah portal mended"')
    .addHelpText('after', '\nContoh:\n  langkah portal take-back siasn/cari-pegawai/cari')
    .action(async (place: string) => {
      const [pack, page, anchor, ...more] = place.split('/')
      if (!pack || !page || !anchor || more.length > 0) {
        throw new CliWrongUse(
          `Penunjuk "${place}" tidak dikenal; salin dari kolom Penunjuk di "langkah portal mended".`,
        )
      }
      const command = { commandId: randomUUID(), portal: pack, page, anchor }
      await withBridge(io, ({ bridge }) => bridge.portals.takeBackAnchor.mutate(command))
      io.out(command, () => `Perbaikan ${place} ditarik; di halaman terbuka berlaku dalam satu menit.`)
    })
}

function describe(cards: readonly AnchorCard[]): string {
  if (cards.length === 0) return 'Tidak ada penunjuk yang diperbaiki kantor, dan tidak ada yang hilang.'
  const columns = [
    { title: 'Penunjuk', width: 44 },
    { title: 'Keadaan', width: 22 },
    { title: 'Oleh', width: 30 },
    { title: 'Kapan' },
    { title: 'Kini', width: 34 },
    { title: 'Menggantikan', width: 34 },
    { title: 'Alasan', width: 30 },
  ]
  return textTable(columns, cards.flatMap(linesOf))
}

/** One that was mended and is missed again is told twice: by whom it was mended, and by whom missed. */
function linesOf({ portal, page, anchor, mended, lost }: AnchorCard): string[][] {
  const place = `${portal}/${page}/${anchor}`
  const by = ({ byName, jabatan, at }: { byName: string; jabatan: string; at: string }) => [
    `${byName}, ${jabatan}`,
    when.format(new Date(at)),
  ]
  return [
    ...(lost ? [[place, 'tidak ditemukan', ...by(lost), '', '', '']] : []),
    ...(mended
      ? [
          [
            place,
            mended.isInForce ? 'berlaku' : 'diganti paket baru',
            ...by(mended),
            words(mended.points),
            mended.instead ? words(mended.instead) : '(baru)',
            mended.reason,
          ],
        ]
      : []),
  ]
}

function words({ role, name, section }: Anchor): string {
  return `${role} "${name}"${section === undefined ? '' : ` di ${section}`}`
}
