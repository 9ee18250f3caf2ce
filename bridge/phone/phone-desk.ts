import { router } from '#bridge/api/router.ts'
import type { ApiContext } from '#bridge/api/trpc.ts'
import { disposisiOffer } from '#bridge/use-cases/disposisi/disposisi-offer.ts'

export type PhoneDesk = ReturnType<typeof phoneDesk>

/**
 * All that the phone page can ask of the office; there is no other way from it. They are the procedures of the panel,
 * each with its policy and its schema, called in this process: nothing of the API itself can be reached from a phone.
 */
export function phoneDesk(context: ApiContext) {
  const ask = router.createCaller(context)
  return {
    me: ask.session.me,
    board: ask.board.read,
    offer: () => disposisiOffer(context.ports),
    caseById: ask.cases.byId,
    giveParaf: ask.cases.giveParaf,
    recordTtd: ask.cases.recordTtd,
    giveApproval: ask.cases.giveApproval,
    askRepair: ask.cases.askRepair,
    returnToApplicant: ask.cases.returnToApplicant,
    refuseCase: ask.cases.refuse,
    issueDisposisi: ask.cases.issueDisposisi,
    readDisposisi: ask.disposisi.read,
    settleDisposisi: ask.disposisi.settle,
    passOnDisposisi: ask.disposisi.passOn,
    letterById: ask.letters.byId,
    disposeLetter: ask.letters.dispose,
    signLetter: ask.letters.sign,
    answerPengaduan: ask.pengaduan.answer,
  }
}
