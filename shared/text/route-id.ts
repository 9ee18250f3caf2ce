import type { Raised } from '../schema/route.ts'
import type { RouteWarning } from '../schema/route-card.ts'

/** Why a step has come to a post that its SOP does not name, and what to look at before somebody acts. */
export const routeId: Record<Raised | RouteWarning, string> = {
  'four-eyes': 'Yang berwenang sudah mengerjakan langkah sebelumnya; langkah ini naik kepada atasan.',
  recusal: 'Yang berwenang berbenturan kepentingan; langkah ini naik kepada atasan.',
  nobody: 'Tidak ada orang lain yang boleh mengerjakan langkah ini; tunjuk pelaksana sementara.',
  'acting-unmarked':
    'Langkah ini dapat dikerjakan Plh/Plt, tetapi SOP belum menandai apakah keputusan strategis; periksa dahulu.',
  'acting-barred': 'Langkah ini keputusan strategis, di luar wewenang Plh/Plt; tunggu pejabat definitif.',
  vacant: 'Jabatan untuk langkah ini sedang kosong; tunjuk Plt.',
}
