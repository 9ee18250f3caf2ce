import type { ExpectedAccount } from '#shared/domain/match-portal-account.ts'
import { readOffice } from '../files/read-office.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'

/** Whose account a portal has to show: the operators of `kantor.yaml`, or the one of them that `nip` says sits here. */
export async function expectedAccount(io: CliIo, nip: string | undefined): Promise<ExpectedAccount> {
  const { office } = await readOffice(io.dataDir)
  const named = office?.uploads?.operators ?? []
  if (nip === undefined) return { named }
  const said = named.find((operator) => operator.nip === nip.replaceAll(/\s/g, ''))
  if (!said)
    throw new CliRefusal(
      `NIP ${nip} pada --operator tidak ada di kantor.yaml (uploads: operators); catat di sana sesuai surat tugas, lalu ulangi.`,
    )
  return { named, said }
}
