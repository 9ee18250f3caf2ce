import type { NoticeText } from './notice-id.ts'

/** Words of desktop notifications and the context menu, in English. */
export const noticeEn: NoticeText = {
  'notice.due': 'A step is due soon',
  'notice.overdue': 'A step is overdue',
  'notice.disposisi': 'A new disposisi for you',
  'notice.otp': 'An upload waits for an OTP',
  'notice.night': 'What became of an upload',
  'about.case': 'Case {number}',
  'about.letter': 'Letter {number}',
  'about.pengaduan': 'Pengaduan {number}',
  'about.upload': 'Upload {number}',
  'menu.search': 'Look this NIP up in Langkah',
}
