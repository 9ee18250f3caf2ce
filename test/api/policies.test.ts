import { expect, test } from 'vitest'
import { router } from '#bridge/api/router.ts'
import type { Policy } from '#bridge/api/trpc.ts'

/** Who may call what, as agreed with the extension; the domain narrows it further by step and record. */
const agreed: Record<string, [kind: 'query' | 'mutation', policy: Policy]> = {
  'pairing.confirm': ['mutation', 'public'],
  'session.me': ['query', 'signed-in'],
  'session.signOut': ['mutation', 'signed-in'],
  'board.read': ['query', 'signed-in'],
  'cases.byNip': ['query', ['petugas', 'tu', 'supervisor']],
  'cases.byId': ['query', ['petugas', 'tu', 'supervisor']],
  'cases.open': ['mutation', ['petugas', 'tu']],
  'cases.judgeKelengkapan': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.finishStep': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.returnToApplicant': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.resume': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.issueDisposisi': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.giveParaf': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.recordTtd': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.giveApproval': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.askRepair': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.recuse': ['mutation', ['petugas', 'tu', 'supervisor']],
  'cases.close': ['mutation', ['petugas', 'tu', 'supervisor']],
  'letters.list': ['query', ['petugas', 'tu', 'supervisor']],
  'letters.byId': ['query', ['petugas', 'tu', 'supervisor']],
  'letters.register': ['mutation', ['tu']],
  'letters.draft': ['mutation', ['petugas', 'tu', 'supervisor']],
  'letters.amend': ['mutation', ['tu']],
  'letters.dispose': ['mutation', ['petugas', 'tu', 'supervisor']],
  'letters.sign': ['mutation', ['tu', 'supervisor']],
  'letters.send': ['mutation', ['tu']],
  'letters.cancel': ['mutation', ['petugas', 'tu', 'supervisor']],
  'disposisi.listOpen': ['query', ['petugas', 'tu', 'supervisor']],
  'disposisi.read': ['mutation', ['petugas', 'tu', 'supervisor']],
  'disposisi.passOn': ['mutation', ['petugas', 'tu', 'supervisor']],
  'disposisi.withdraw': ['mutation', ['petugas', 'tu', 'supervisor']],
  'disposisi.settle': ['mutation', ['petugas', 'tu', 'supervisor']],
  'disposisi.readSrikandi': ['query', ['petugas', 'tu', 'supervisor']],
  'disposisi.recordSrikandi': ['mutation', ['petugas', 'tu', 'supervisor']],
  'sheets.confirm': ['mutation', ['petugas', 'tu', 'supervisor']],
  'sheets.dispute': ['mutation', ['petugas', 'tu', 'supervisor']],
  'documents.attach': ['mutation', ['petugas', 'tu', 'supervisor']],
  'documents.void': ['mutation', ['petugas', 'tu', 'supervisor']],
  'registers.list': ['query', ['petugas', 'tu', 'supervisor']],
  'registers.byId': ['query', ['petugas', 'tu', 'supervisor']],
  'registers.start': ['mutation', ['tu']],
  'registers.reserve': ['mutation', ['tu']],
  'registers.markGap': ['mutation', ['tu']],
  'cases.explainDeadline': ['query', ['petugas', 'tu', 'supervisor']],
  'cases.adoptCalendar': ['mutation', ['tu', 'supervisor']],
  'cases.setTargetDate': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.list': ['query', ['petugas', 'tu', 'supervisor']],
  'participants.checkPaste': ['query', ['petugas', 'tu']],
  'participants.returnLetter': ['query', ['petugas', 'tu', 'supervisor']],
  'participants.add': ['mutation', ['petugas', 'tu']],
  'participants.judge': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.return': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.resume': ['mutation', ['petugas', 'tu']],
  'participants.finishStep': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.refuse': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.withdraw': ['mutation', ['petugas', 'tu']],
  'participants.setNomorUsulan': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.compareStatuses': ['query', ['petugas', 'tu', 'supervisor']],
  'participants.recordStatuses': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.recordResults': ['mutation', ['petugas', 'tu', 'supervisor']],
  'participants.handOver': ['mutation', ['petugas', 'tu']],
  'pengaduan.record': ['mutation', ['petugas', 'tu', 'pengelola-pengaduan']],
  'pengaduan.answer': ['mutation', ['pengelola-pengaduan']],
  'sops.list': ['query', 'signed-in'],
  'sops.status': ['query', 'signed-in'],
  'sops.submit': ['mutation', ['petugas', 'tu', 'supervisor', 'admin']],
  'sops.publish': ['mutation', ['pengesah-sop']],
  'sops.withdraw': ['mutation', ['pengesah-sop']],
  'sops.migrateCases': ['mutation', ['supervisor']],
  'calendars.list': ['query', 'signed-in'],
  'portals.list': ['query', 'signed-in'],
  'organisation.read': ['query', 'signed-in'],
  'organisation.check': ['query', ['admin', 'tu']],
  'organisation.import': ['mutation', ['admin']],
  'organisation.recordActing': ['mutation', ['tu', 'supervisor']],
  'organisation.endActing': ['mutation', ['tu', 'supervisor']],
  'people.list': ['query', 'signed-in'],
  'uploads.plan': ['mutation', ['ops']],
  'uploads.release': ['mutation', ['ops', 'supervisor']],
  'uploads.start': ['mutation', ['ops']],
  'uploads.changeRow': ['mutation', ['ops']],
  'uploads.changeStatus': ['mutation', ['ops']],
  'uploads.attachReport': ['mutation', ['ops']],
  'uploads.byId': ['query', ['ops', 'supervisor']],
  'uploads.list': ['query', ['ops', 'supervisor']],
  'admin.addAccount': ['mutation', ['admin']],
  'admin.listAccounts': ['query', ['admin']],
  'admin.disableAccount': ['mutation', ['admin']],
  'admin.issuePairingCode': ['mutation', ['admin']],
  'admin.listDevices': ['query', ['admin']],
  'admin.revokeDevice': ['mutation', ['admin']],
  'admin.status': ['query', ['admin']],
}

test('every procedure has a policy, and it is the agreed one', () => {
  const found = proceduresOf(router).map(([path, { _def }]) => [path, [_def.type, _def.meta?.policy]])
  expect(found.length).toBe(Object.keys(agreed).length)
  expect(Object.fromEntries(found)).toEqual(agreed)
})

test('only pairing is open to those who have no token', () => {
  const open = Object.entries(agreed).filter(([, [, policy]]) => policy === 'public')
  expect(open.map(([path]) => path)).toEqual(['pairing.confirm'])
})

type Defined = { readonly _def: { readonly type: string; readonly meta?: { readonly policy?: Policy } } }

/** tRPC keeps them flat, by path; its types still show the nesting of the router. */
function proceduresOf({ _def }: { readonly _def: { readonly procedures: unknown } }): [string, Defined][] {
  return Object.entries(_def.procedures as Record<string, Defined>)
}
