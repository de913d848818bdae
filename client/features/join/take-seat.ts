import type { JoinAnswer, JoinBody } from "@samenspel/shared/protocol/http-api";
import type { Answer } from "../../live/http.ts";
import { callApi } from "../../live/http.ts";
import type { ParticipantSecrets } from "../../live/secrets.ts";
import { becomeParticipant, keepSecrets } from "../../live/secrets.ts";

/** Joins a session and keeps what brings this device back; after that the participant screen can open. */
export async function takeSeat(body: JoinBody, now: number): Promise<Answer<ParticipantSecrets>> {
  const answer = await callApi<JoinAnswer>("POST", "/api/join", body);
  if (!answer.ok) return answer;
  const { sessionId, participantId, ownKey, anonymousSecret, anonymousKey } = answer.value;
  const secrets: ParticipantSecrets = {
    sessionId,
    participantId,
    ownKey,
    anonymousSecret,
    anonymousKey,
    ...(body.name === undefined ? {} : { name: body.name }),
    caller: body.ticket !== undefined,
    joinedAt: now,
  };
  await keepSecrets(secrets);
  becomeParticipant(secrets);
  return { ok: true, value: secrets };
}
