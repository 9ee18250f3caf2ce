import { isPersonalFlow } from '#shared/domain/is-personal-flow.ts'
import type { ExpectedAccount } from '#shared/domain/match-portal-account.ts'
import { readOffice } from '../files/read-office.ts'
import { type CliIo, CliRefusal } from './cli-io.ts'

/**
 * Whose account a portal has to show: the operators of `kantor.yaml`, or the one of them that `nip` says sits here.
 * Personal work is held to the person of each row by its own flow, whoever the office names.
 */
export async function expectedAccount(
  io: CliIo,
  flow: string,
  nip: string | undefined,
): Promise<ExpectedAccount> {
  if (isPersonalFlow(flow)) return { named: [] }
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
