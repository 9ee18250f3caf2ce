import { DomainError } from '#shared/errors.ts'
import type { PengaduanCard } from '#shared/schema/board.ts'
import { hostRoom } from './host-room.ts'
import { pengaduanActs } from './pengaduan-acts.ts'
import { pengaduanPage } from './pengaduan-page.ts'
import { textOf } from './phone-form.ts'

export const pengaduanRoom = hostRoom<PengaduanCard>({
  path: ({ params }) => `/pengaduan/${params.id}`,
  read: async ({ desk, params }) => {
    const card = (await desk.board()).pengaduan.find(({ id }) => id === params.id)
    if (!card) throw new DomainError('pengaduan-not-found')
    return card
  },
  subject: ({ number }) => number,
  page: pengaduanPage,
  acts: pengaduanActs,
  record: {
    tanggapi: ({ desk, form, params }) =>
      desk.answerPengaduan({
        commandId: textOf(form, 'perintah') ?? '',
        pengaduanId: params.id ?? '',
        text: textOf(form, 'tanggapan') ?? '',
      }),
  },
})
