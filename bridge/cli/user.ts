import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { Role } from '#shared/schema/account.ts'
import type { Person } from '#shared/schema/board.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type CliIo, CliRefusal, CliWrongUse } from './cli-io.ts'
import { textTable } from './text-table.ts'
import { registerUserPassword } from './user-password.ts'
import { withBridge } from './with-bridge.ts'

interface AddOptions {
  readonly name: string
  readonly jabatan: string
  readonly role: readonly string[]
  readonly pelaksana: readonly string[]
  readonly nip?: string
  readonly id?: string
}

export function registerUser(program: Command, io: CliIo): void {
  const user = program.command('user').helpCommand(false).description('akun orang kantor')

  user
    .command('add')
    .description('tambah akun; sesudahnya sambungkan perambannya dengan "langkah pair --user ID"')
    .requiredOption('--name <nama>', 'nama lengkap')
    .requiredOption('--jabatan <jabatan>', 'jabatan, seperti di SOP')
    .requiredOption('--role <peran...>', `satu atau beberapa: ${Role.options.join(', ')}`)
    .option('--pelaksana <SOP/pelaksana...>', 'pelaksana SOP yang dijalankan orang ini', [])
    .option('--nip <nip>', 'NIP, 18 angka')
    .option('--id <akun>', 'nama akun (bawaan: dari nama)')
    .addHelpText(
      'after',
      '\nContoh:\n  langkah user add --name "Siti Rahma" --jabatan "Analis Kepegawaian" --role petugas tu' +
        '\n    --pelaksana singkawang-ip-asn/pengelola-layanan',
    )
    .action((options: AddOptions) => addUser(io, options))

  user
    .command('list')
    .description('daftar akun dengan peran dan pelaksananya')
    .addHelpText('after', '\nContoh:\n  langkah user list')
    .action(async () => {
      const accounts = await withBridge(io, ({ bridge }) => bridge.admin.listAccounts.query())
      io.out(accounts, () => table(accounts))
    })

  registerUserPassword(user, io)

  user
    .command('disable')
    .description('nonaktifkan akun; perangkatnya langsung terputus, catatannya tetap ada')
    .argument('<akun>')
    .addHelpText('after', '\nContoh:\n  langkah user disable siti-rahma')
    .action(async (accountId: string) => {
      const command = { commandId: randomUUID(), accountId }
      await withBridge(io, ({ bridge }) => bridge.admin.disableAccount.mutate(command))
      io.out({ id: accountId, disabled: true }, () => `Akun ${accountId} dinonaktifkan.`)
    })
}

async function addUser(io: CliIo, options: AddOptions): Promise<void> {
  const roles = options.role.map(roleOf)
  const person = await withBridge(io, async ({ bridge }) => {
    if (options.pelaksana.length > 0)
      checkPelaksana(options.pelaksana, await bridge.sops.list.query({ all: true }))
    return bridge.admin.addAccount.mutate({
      commandId: randomUUID(),
      accountId: options.id ?? accountIdFrom(options.name),
      name: options.name,
      jabatan: options.jabatan,
      roles,
      fulfils: [...options.pelaksana],
      ...(options.nip !== undefined && { nip: options.nip.replaceAll(' ', '') }),
    })
  })
  io.out(
    person,
    () => `Akun ${person.id} ditambahkan; sambungkan perambannya: langkah pair --user ${person.id}`,
  )
}

function roleOf(text: string): Role {
  const role = Role.options.find((each) => each === text)
  if (role) return role
  throw new CliWrongUse(`Peran "${text}" tidak dikenal; pilih dari: ${Role.options.join(', ')}.`)
}

/** `Siti Rahma, S.E.` → `siti-rahma-s.e`; other letters than a–z fall away. */
function accountIdFrom(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 40)
  if (id) return id
  throw new CliWrongUse(`Nama akun tidak dapat dibuat dari "${name}"; tambahkan --id.`)
}

/** A pelaksana that no SOP has would never be asked for: a typing error, told now. */
function checkPelaksana(wanted: readonly string[], sops: readonly Sop[]): void {
  const known = new Set(sops.flatMap((sop) => sop.pelaksana.map(({ id }) => `${sop.id}/${id}`)))
  const unknown = wanted.find((each) => !known.has(each))
  if (unknown === undefined) return
  const [sopId = ''] = unknown.split('/')
  const near = [...known].filter((each) => each.startsWith(`${sopId}/`))
  throw new CliRefusal(
    near.length > 0
      ? `Pelaksana "${unknown}" tidak ada; SOP itu punya: ${near.join(', ')}.`
      : `Pelaksana "${unknown}" tidak ada; tulis sebagai SOP/pelaksana, lihat "langkah sop list" dan "langkah sop show".`,
  )
}

function table(accounts: readonly (Person & { readonly disabledAt?: string | undefined })[]): string {
  const columns = [
    { title: 'Akun' },
    { title: 'Nama', width: 28 },
    { title: 'Jabatan', width: 28 },
    { title: 'Peran', width: 30 },
    { title: 'Pelaksana', width: 44 },
    { title: 'Keadaan' },
  ]
  return textTable(
    columns,
    accounts.map(({ id, name, jabatan, roles, fulfils, disabledAt }) => [
      id,
      name,
      jabatan,
      roles.join(', '),
      fulfils.join(', '),
      disabledAt ? 'nonaktif' : 'aktif',
    ]),
  )
}
