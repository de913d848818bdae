/** One of the people of the example: who they are and where they sit. */
export interface DemoCharacter {
  readonly id: string;
  readonly name: string | null;
  readonly perspective: string;
  /** Null: comes in when the others have begun, and waits until somebody says where to sit. */
  readonly tafel: string | null;
  readonly joins: "link" | "phone";
}

/** Fictional people; their words were written for this example. */
export const DEMO_PEOPLE: readonly DemoCharacter[] = [
  { id: "p01", name: "Anouk", perspective: "vrijwilliger", tafel: "tafel-1", joins: "link" },
  { id: "p02", name: "Mehmet", perspective: "inwoner", tafel: "tafel-1", joins: "link" },
  { id: "p03", name: null, perspective: "inwoner", tafel: "tafel-1", joins: "link" },
  { id: "p04", name: "Ria", perspective: "inwoner", tafel: "tafel-1", joins: "link" },
  { id: "p05", name: "Stefan", perspective: "professional", tafel: "tafel-1", joins: "link" },
  { id: "p06", name: "Zeynep", perspective: "professional", tafel: "tafel-1", joins: "link" },
  { id: "p07", name: "Thijs", perspective: "beleid", tafel: "tafel-1", joins: "link" },
  { id: "p08", name: "Gerda", perspective: "vrijwilliger", tafel: "tafel-1", joins: "link" },
  { id: "p09", name: "Petra", perspective: "professional", tafel: "tafel-2", joins: "link" },
  { id: "p10", name: "Toon", perspective: "inwoner", tafel: "tafel-2", joins: "link" },
  { id: "p11", name: null, perspective: "inwoner", tafel: "tafel-2", joins: "link" },
  { id: "p12", name: "Nadia", perspective: "professional", tafel: "tafel-2", joins: "link" },
  { id: "p13", name: "Frits", perspective: "vrijwilliger", tafel: "tafel-2", joins: "link" },
  { id: "p14", name: "Hanneke", perspective: "bestuur", tafel: "tafel-2", joins: "link" },
  { id: "p15", name: "Emre", perspective: "onderzoek/onderwijs", tafel: "tafel-2", joins: "link" },
  { id: "p16", name: "Carla", perspective: "inwoner", tafel: "tafel-2", joins: "link" },
  { id: "p17", name: "Iris", perspective: "professional", tafel: "tafel-3", joins: "link" },
  { id: "p18", name: "Abdel", perspective: "inwoner", tafel: "tafel-3", joins: "link" },
  { id: "p19", name: "Marga", perspective: "vrijwilliger", tafel: "tafel-3", joins: "link" },
  { id: "p20", name: null, perspective: "professional", tafel: "tafel-3", joins: "link" },
  { id: "p21", name: "Rob", perspective: "beleid", tafel: "tafel-3", joins: "link" },
  { id: "p22", name: "Saskia", perspective: "onderzoek/onderwijs", tafel: "tafel-3", joins: "link" },
  { id: "p23", name: "Dewi", perspective: "inwoner", tafel: null, joins: "link" },
  { id: "p24", name: "Leo", perspective: "vrijwilliger", tafel: "tafel-3", joins: "phone" },
];
