import { caseRoom } from './case-room.ts'
import type { PhoneRoom } from './host-room.ts'
import { inboxRoom } from './inbox-room.ts'
import { letterRoom } from './letter-room.ts'
import { pengaduanRoom } from './pengaduan-room.ts'

/** Every page for somebody who is signed in, by its address. */
export const phoneRooms: Readonly<Record<string, PhoneRoom>> = {
  '/': inboxRoom,
  '/berkas/:id': caseRoom.host,
  '/berkas/:id/tindakan/:act': caseRoom.act,
  '/surat/:id': letterRoom.host,
  '/surat/:id/tindakan/:act': letterRoom.act,
  '/pengaduan/:id': pengaduanRoom.host,
  '/pengaduan/:id/tindakan/:act': pengaduanRoom.act,
}
