import type { Command } from 'commander'
import type { Finding } from '#shared/schema/finding.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { readPortal } from '../files/read-portal.ts'
import { readPortals } from '../files/read-portals.ts'
import type { CliIo } from './cli-io.ts'
import { registerPortalAnchors } from './portal-anchors.ts'
import { printFindings } from './print-findings.ts'
import { textTable } from './text-table.ts'

/** `langkah portal list | check | mended | take-back`. */
export function registerPortal(program: Command, io: CliIo): void {
  const portal = program
    .command('portal')
    .description('halaman BKN yang dikenal Langkah: bawaan dan milik sendiri')

  portal
    .command('list')
    .description('daftar paket halaman')
    .addHelpText('after', '\nContoh:\n  langkah portal list')
    .action(() => listPacks(io))

  portal
    .command('check')
    .description('periksa paket halaman: bentuknya, polanya, dan apakah halamannya sudah milik paket lain')
    .argument('<berkas...>', 'berkas YAML')
    .addHelpText('after', '\nContoh:\n  langkah portal check data/portals/siasn.yaml')
    .action((files: string[]) => checkPacks(io, files))

  registerPortalAnchors(portal, io)
}

async function listPacks(io: CliIo): Promise<void> {
  const { portals, builtIn, findings } = await readPortals(io.dataDir)
  for (const file of new Set(findings.map((finding) => finding.file))) {
    io.note(`Paket ${file} tidak dipakai karena ada kesalahan; jalankan: langkah portal check "${file}"`)
  }
  const list = portals.map(({ id, version, title, hosts, pages }) => ({
    id,
    version,
    title,
    hosts: hosts.join(', '),
    pages: pages.length,
    origin: builtIn.some((each) => each.id === id && each.version === version) ? 'bawaan' : 'kantor',
  }))
  const columns = [
    { title: 'Id' },
    { title: 'Versi' },
    { title: 'Judul' },
    { title: 'Situs', width: 44 },
    { title: 'Halaman' },
    { title: 'Asal' },
  ]
  io.out(list, () =>
    textTable(
      columns,
      list.map((pack) => Object.values(pack).map(String)),
    ),
  )
}

/** Each file beside the built-in packs and the files named with it. */
async function checkPacks(io: CliIo, files: readonly string[]): Promise<void> {
  const { builtIn } = await readPortals(io.dataDir)
  const before: Portal[] = []
  const findings: Finding[] = []
  for (const file of files) {
    const reading = await readPortal(file, [...builtIn, ...before])
    findings.push(...reading.findings)
    if (reading.portal) {
      findings.push(...unreached(file, reading.portal, builtIn))
      before.push(reading.portal)
    }
  }
  io.out({ findings }, () => printFindings(findings))
  if (findings.some(({ severity }) => severity === 'error')) io.failed()
}

/** The extension runs on the hosts that it was built for: another one is not wrong, but nothing happens there. */
function unreached(file: string, { hosts }: Portal, builtIn: readonly Portal[]): Finding[] {
  const known = new Set(builtIn.flatMap((each) => each.hosts))
  return hosts
    .filter((host) => !known.has(host))
    .map((host) => ({
      file,
      code: 'host-not-built-in',
      severity: 'warning',
      where: 'hosts',
      message: `Ekstensi belum berjalan di ${host}; panduan di sana baru muncul setelah situs itu ikut dibangun ke dalam ekstensi.`,
    }))
}
