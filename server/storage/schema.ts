/** The tables as kysely sees them; the migrations make them. Booleans are 0/1, times epoch milliseconds, JSON is text. */
export interface Schema {
  session: {
    id: string;
    code: string | null;
    owner_id: string | null;
    file_json: string;
    keys_json: string;
    created_at: number;
    demo: number;
    delete_at: number | null;
  };
  course: { session_id: string; revision: number; course_json: string };
  seat: { session_id: string; participant_id: string; seat_json: string };
  participant_secret: { session_id: string; participant_id: string; cookie_hash: string; own_key: string };
  tombstone: { session_id: string; own_key_hash: string };
  document_update: { session_id: string; kind: string; document_id: string; counter: number; data: Uint8Array };
  anonymous_update: { session_id: string; document_id: string; counter: number; data: Uint8Array };
  note_release: { session_id: string; public_id: string; number: number; release_json: string };
  seal: { session_id: string; block: string; seal_json: string };
  seal_item: { session_id: string; block: string; item: string; values_json: string };
  sealed_note: { session_id: string; public_id: string; note_json: string };
  report: { session_id: string; version: number; report_json: string };
  narrative: { session_id: string; revision: number; narrative_json: string };
  edition: {
    session_id: string;
    number: number;
    state: "concept" | "final";
    saved_at: number;
    saved_by: string | null;
    report_version: number;
    narrative_json: string;
  };
  organiser: { id: string; email: string; name: string; password_hash: string; created_at: number };
  login: { token_hash: string; organiser_id: string; expires_at: number };
  setting: { key: string; value: string };
  audit: {
    id: number;
    at: number;
    actor_kind: string;
    action: string;
    session_id: string | null;
    detail_json: string;
  };
}
