import { randomUUID } from 'node:crypto'
import { officeCertificate } from '../samples/office-certificate.ts'
import { type Office, openOffice } from './office.ts'
import { type PhoneClient, phoneClient } from './phone-client.ts'

export const PASSWORD = 'kata sandi yang panjang'
const SOP = 'singkawang-ip-asn'

export interface PhoneOffice extends Office {
  readonly tokens: Readonly<Record<'rina' | 'sri' | 'bambang', string>>
  desk(who: 'rina' | 'sri' | 'bambang'): ReturnType<Office['client']>
  /** A browser of its own, nobody signed in. */
  phone(): PhoneClient
  /** One in which this person is signed in. */
  phoneOf(who: string): Promise<PhoneClient>
  setPassword(accountId: string, password: string): Promise<void>
  /** A berkas that has come to the paraf of the Sekretaris. */
  caseAtParaf(name: string): Promise<{ id: string; number: string }>
}

/** An office whose phone page is open, with a petugas, a Sekretaris and a Kepala Badan who may sign in there. */
export async function openPhoneOffice(): Promise<PhoneOffice> {
  const { cert, key } = await officeCertificate(['localhost'])
  const places = [undefined, { host: 'localhost', port: 0, cert, key }]
  // The first start has no password yet.
  const office = await openOffice({ phone: () => (places.length > 1 ? places.shift() : places[0]) })
  const rina = ['petugas-administrasi', 'kasubbag', 'kabid', 'analis-ahli-muda'].map((id) => `${SOP}/${id}`)
  const tokens = {
    rina: await office.person('rina', ['petugas', 'tu', 'pengelola-pengaduan'], rina),
    sri: await office.person('sri', ['supervisor'], [`${SOP}/sekretaris`]),
    bambang: await office.person('bambang', ['supervisor'], [`${SOP}/kepala-badan`]),
  }
  const setPassword = async (accountId: string, password: string) => {
    const command = { commandId: randomUUID(), accountId, password }
    await office.client(office.adminToken).admin.setPassword.mutate(command)
  }
  for (const who of Object.keys(tokens)) await setPassword(who, PASSWORD)
  await office.restart()
  const desk = (who: keyof typeof tokens) => office.client(tokens[who])
  const phone = () => phoneClient(office.bridge().phoneUrl ?? '', cert)
  return Object.assign(office, {
    ...{ tokens, desk, phone, setPassword },
    async phoneOf(who: string) {
      const client = phone()
      await client.signIn(who, PASSWORD)
      return client
    },
    async caseAtParaf(name: string) {
      const { cases } = desk('rina')
      const applicant = { kind: 'asn' as const, name }
      const caseId = randomUUID()
      const { card } = await cases.open.mutate({ commandId: randomUUID(), caseId, sopId: SOP, applicant })
      for (const stepId of ['sampaikan-berkas', 'agendakan-berkas', 'pilah-berkas', 'terima-kasubbag'])
        await cases.finishStep.mutate({ commandId: randomUUID(), caseId, stepId })
      return { id: caseId, number: card.number }
    },
  })
}
