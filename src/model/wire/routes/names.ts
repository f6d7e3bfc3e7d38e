/** What the shapes are called in the API's document. */
import { countsShape } from '../counts.ts';
import { deskFeedShape, feedDecidedShape, feedDecisionsShape, feedLogShape } from '../desk-feed.ts';
import {
  answerablesShape,
  repliesShape,
  replyActShape,
  replyDoneShape,
  textActShape,
  textDoneShape,
  textsImportShape,
  textsImportedShape,
} from '../desk-replies.ts';
import { deskPicturesShape, describeShape, describedShape } from '../desk-pictures.ts';
import {
  deskRequestsShape,
  foundShape,
  requestActShape,
  requestDoShape,
  requestDoneShape,
  whoseShape,
} from '../desk-requests.ts';
import { auditLogShape } from '../desk-log.ts';
import { appealDecidedShape, appealDecisionShape } from '../desk.ts';
import { decidedShape, decisionsShape } from '../desk.ts';
import { deskConnectionShape } from '../desk-connection.ts';
import { deskHistoryShape, deskReportsShape } from '../desk-beside.ts';
import { handedCommentShape, handedDeedShape, handedPageShape } from '../desk-handed.ts';
import {
  deskSanctionsShape,
  imposeShape,
  liftShape,
  sanctionAnswerShape,
  sanctionedShape,
} from '../desk-sanctions.ts';
import { deskMembersShape, memberActedShape, memberActShape } from '../desk-members.ts';
import { deskStopsShape, stopRequestShape, stoppedShape } from '../desk-stop.ts';
import { deskTrainingShape } from '../desk-training.ts';
import { changeWordsShape, deskWordsShape, triedWordsShape, tryWordsShape } from '../desk-words.ts';
import { deskAnswerShape } from '../desk-wave.ts';
import { waveDecidedShape, waveDecisionShape } from '../desk-wave.ts';
import { draftShape, editShape, receiptShape } from '../draft.ts';
import { feedShape } from '../feed.ts';
import { policyShape } from '../../policy.ts';
import { appealDraftShape, reportReceiptShape, reportShape, reportStatusShape } from '../report.ts';
import { ballotShape, ratingShape, voteChangeShape, voteShape } from '../rating.ts';
import type { Shape } from '../shape.ts';
import { bearerShape, exchangeShape, signedInShape } from '../sign-in.ts';
import { threadShape } from '../thread.ts';
import { trackAnswerShape, trackShape } from '../track.ts';

/** Names under which the API document lists the shapes. */
export const shapeNames: Readonly<Record<string, Shape>> = {
  Feed: feedShape,
  Policy: policyShape,
  Thread: threadShape,
  Counts: countsShape,
  Draft: draftShape,
  Edit: editShape,
  Receipt: receiptShape,
  Track: trackShape,
  TrackAnswer: trackAnswerShape,
  Exchange: exchangeShape,
  SignedIn: signedInShape,
  Bearer: bearerShape,
  Report: reportShape,
  ReportReceipt: reportReceiptShape,
  ReportStatus: reportStatusShape,
  Appeal: appealDraftShape,
  Rating: ratingShape,
  Vote: voteShape,
  VoteChange: voteChangeShape,
  Ballot: ballotShape,
  DeskPage: deskAnswerShape,
  DeskDecisions: decisionsShape,
  DeskDecided: decidedShape,
  DeskAppeal: appealDecisionShape,
  DeskAppealed: appealDecidedShape,
  DeskLog: auditLogShape,
  DeskFeed: deskFeedShape,
  DeskFeedDecisions: feedDecisionsShape,
  DeskFeedDecided: feedDecidedShape,
  DeskFeedLog: feedLogShape,
  DeskPictures: deskPicturesShape,
  DeskDescribe: describeShape,
  DeskDescribed: describedShape,
  DeskWave: waveDecisionShape,
  DeskWaved: waveDecidedShape,
  DeskReports: deskReportsShape,
  DeskHistory: deskHistoryShape,
  DeskReplies: repliesShape,
  DeskAnswerables: answerablesShape,
  DeskReply: replyActShape,
  DeskReplied: replyDoneShape,
  DeskText: textActShape,
  DeskTexted: textDoneShape,
  DeskTexts: textsImportShape,
  DeskTextsTaken: textsImportedShape,
  DeskRequests: deskRequestsShape,
  DeskRequestAct: requestActShape,
  DeskWhose: whoseShape,
  DeskFound: foundShape,
  DeskRequestDo: requestDoShape,
  DeskRequestDone: requestDoneShape,
  DeskSanctions: deskSanctionsShape,
  DeskImpose: imposeShape,
  DeskLift: liftShape,
  DeskSanctionAnswer: sanctionAnswerShape,
  DeskSanctioned: sanctionedShape,
  DeskStops: deskStopsShape,
  DeskStop: stopRequestShape,
  DeskStopped: stoppedShape,
  DeskConnection: deskConnectionShape,
  DeskHanded: handedPageShape,
  DeskHandedComment: handedCommentShape,
  DeskHandedDeed: handedDeedShape,
  DeskTraining: deskTrainingShape,
  DeskWords: deskWordsShape,
  DeskWordsTry: tryWordsShape,
  DeskWordsTried: triedWordsShape,
  DeskWordsChange: changeWordsShape,
  DeskMembers: deskMembersShape,
  DeskMemberAct: memberActShape,
  DeskMemberActed: memberActedShape,
};
