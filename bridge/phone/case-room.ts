import { branchActs } from './branch-acts.ts'
import { caseActs } from './case-acts.ts'
import type { CaseHost } from './case-host.ts'
import { applicantWords, casePage } from './case-page.ts'
import { caseRecords } from './case-records.ts'
import { hostRoom } from './host-room.ts'
import { recordBranchAct } from './record-branch-act.ts'

export const caseRoom = hostRoom<CaseHost>({
  path: ({ params }) => `/berkas/${params.id}`,
  read: async ({ desk, params: { id = '' } }) => {
    const [whole, offer] = await Promise.all([desk.caseById({ caseId: id }), desk.offer()])
    return { whole, offer }
  },
  subject: ({ whole: { card } }, { view }) => `${card.number} · ${applicantWords(card, view)}`,
  page: casePage,
  acts: (host, visit) => [
    ...caseActs(host, visit),
    ...branchActs(host.whole.card.disposisi, { ...visit, offer: host.offer }),
  ],
  record: { ...caseRecords, ...recordBranchAct('case') },
})
