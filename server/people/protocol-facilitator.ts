import {
  addHarvestLine,
  type HarvestLine,
  type Opportunity,
  putOpportunity,
} from "@samenspel/shared/documents/arrangement-document";
import type { Cluster } from "@samenspel/shared/documents/grouping-document";
import type { Place } from "@samenspel/shared/domain/place";
import type { RoleAnswer } from "@samenspel/shared/protocol/http-api";
import type { CommandAck, LiveTafels } from "@samenspel/shared/protocol/live-events";
import type { Report } from "@samenspel/shared/report/report-model";
import { BoardLine } from "./board-line.ts";
import { DocumentLine } from "./document-line.ts";
import { callHttp } from "./http-call.ts";
import { type GivenCommand, LiveLine } from "./live-line.ts";
import { socketAddress } from "./person-socket.ts";
import { WireRecorder } from "./wire-recorder.ts";

export interface FacilitatorKey {
  readonly baseUrl: string;
  readonly sessionId: string;
  readonly key: string;
  readonly record?: boolean;
}

/** A lead or a tafel facilitator, over the same calls and connections as the browser. */
export class ProtocolFacilitator {
  readonly role: RoleAnswer;
  readonly live: LiveLine;
  readonly cookie: string;
  readonly recorder: WireRecorder | null;
  readonly #baseUrl: string;
  readonly #documents = new Map<string, DocumentLine>();
  readonly #boards = new Map<Place, BoardLine>();

  private constructor(role: RoleAnswer, cookie: string, baseUrl: string, recorder: WireRecorder | null) {
    this.role = role;
    this.cookie = cookie;
    this.recorder = recorder;
    this.#baseUrl = baseUrl;
    this.live = new LiveLine({ baseUrl, auth: { sessionId: role.sessionId, as: "facilitator" }, cookie, recorder });
  }

  static async open({ baseUrl, sessionId, key, record }: FacilitatorKey): Promise<ProtocolFacilitator> {
    const recorder = record === true ? new WireRecorder() : null;
    const { body, cookie } = await callHttp(baseUrl, "/facilitate", { method: "POST", body: { sessionId, key }, recorder });
    const facilitator = new ProtocolFacilitator(body as RoleAnswer, cookie, baseUrl, recorder);
    await facilitator.live.watched.until(() => facilitator.live.state !== null, "the live channel of a facilitator");
    return facilitator;
  }

  get block(): string | null {
    return this.live.state?.block ?? null;
  }

  get tafels(): LiveTafels | null {
    return this.live.tafels;
  }

  command(command: GivenCommand): Promise<CommandAck> {
    return this.live.command(command);
  }

  /** Gives a command that must be carried out; rejects with its code when it is not. Answers its result. */
  async must(command: GivenCommand): Promise<Readonly<Record<string, string>>> {
    const ack = await this.command(command);
    if (!ack.ok) throw new Error(`${command.type}: ${ack.error.code}`);
    return ack.result ?? {};
  }

  arrangement(place: Place): DocumentLine {
    return this.#document("arrangement", place);
  }

  grouping(place: Place): DocumentLine {
    return this.#document("grouping", place);
  }

  /** Makes a group of these notes. */
  putCluster(place: Place, id: string, cluster: Cluster, publicIds: readonly string[]): void {
    const { doc } = this.grouping(place);
    doc.transact(() => {
      doc.getMap("clusters").set(id, { ...cluster });
      for (const [order, publicId] of publicIds.entries()) doc.getMap("placement").set(publicId, { cluster: id, order });
    });
  }

  putOpportunity(place: Place, id: string, opportunity: Opportunity): void {
    putOpportunity(this.arrangement(place).doc, id, opportunity);
  }

  addHarvestLine(place: Place, line: HarvestLine): void {
    addHarvestLine(this.arrangement(place).doc, line);
  }

  /** Resolves when everything that this facilitator wrote is durable. */
  async saved(): Promise<void> {
    await Promise.all([...this.#documents.values()].map((line) => line.saved()));
  }

  openBoard(place: Place): BoardLine {
    const known = this.#boards.get(place);
    if (known !== undefined) return known;
    const board = new BoardLine({ ...this.#room(`board/${place}`), channel: `sync board ${place}` });
    this.#boards.set(place, board);
    return board;
  }

  async report(): Promise<Report> {
    const { body } = await callHttp(this.#baseUrl, `/sessions/${this.role.sessionId}/report?format=json`, {
      cookie: this.cookie,
    });
    return body as Report;
  }

  drop(): void {
    for (const line of this.#lines()) line.drop();
  }

  reconnect(): void {
    for (const line of this.#lines()) line.reconnect();
  }

  close(): void {
    for (const line of this.#lines()) line.close();
  }

  #lines(): (LiveLine | DocumentLine | BoardLine)[] {
    return [this.live, ...this.#documents.values(), ...this.#boards.values()];
  }

  #room(room: string) {
    const { cookie, recorder } = this;
    return { address: `${socketAddress(this.#baseUrl)}/sync/${this.role.sessionId}`, room, cookie, recorder };
  }

  #document(kind: "arrangement" | "grouping", place: Place): DocumentLine {
    const name = `${kind}/${place}`;
    const known = this.#documents.get(name);
    if (known !== undefined) return known;
    const line = new DocumentLine({ ...this.#room(name), channel: `sync ${name}` });
    this.#documents.set(name, line);
    return line;
  }
}
