import type { SessionFile } from "@samenspel/shared/domain/session-file";

const lanes = [
  { id: "helder", label: "Dit is helder" },
  { id: "nodig", label: "Dit is nodig" },
];
const question = "Wat helpt jouw buurt vooruit?";

/** A session of an evening at two tafels: each kind of step once, without anything that is not needed. */
export const smallSession: SessionFile = {
  format: "samenspel/session@1",
  title: "Samen in de buurt",
  language: "nl",
  startsAt: "2026-11-05T19:30:00+01:00",
  organisers: ["Buurthuis De Linde"],
  intro: "We praten over wat de buurt vooruit helpt.",
  perspectives: ["inwoner", "vrijwilliger", "professional"],
  ankerpunten: [],
  tafels: ["1", "2"].map((number) => ({
    id: `tafel-${number}`,
    title: `Tafel ${number}`,
    question,
    facilitators: [{ role: "gespreksleider", organisation: "Buurthuis De Linde" }],
    seats: 8,
  })),
  blocks: [
    { id: "welkom", kind: "talk", title: "Welkom", minutes: 5, scope: "plenary", text: "Fijn dat je er bent." },
    {
      id: "ideeen",
      kind: "write",
      title: "Ideeën",
      minutes: 10,
      scope: "tafel",
      question,
      lanes,
      identity: "name",
      visibility: "open",
    },
    {
      id: "zorgen",
      kind: "write",
      title: "Zorgen",
      minutes: 10,
      scope: "tafel",
      question: "Waar maak je je zorgen over?",
      lanes: [],
      identity: "anonymous",
      visibility: "reveal",
    },
    {
      id: "wensen",
      kind: "write",
      title: "Wensen",
      minutes: 10,
      scope: "tafel",
      question: "Wat wens je de buurt toe?",
      lanes: [],
      identity: "choice",
      visibility: "open",
    },
    { id: "gesprek", kind: "discuss", title: "Gesprek", minutes: 10, scope: "tafel", text: "Wat valt op?" },
    { id: "oogst", kind: "harvest", title: "Oogst", minutes: 5, scope: "plenary", text: "Wat nemen we mee?" },
    {
      id: "keuze",
      kind: "vote",
      title: "Keuze",
      minutes: 5,
      scope: "plenary",
      text: "Hoe belangrijk vind je dit?",
      method: "importance",
      items: { from: "list", list: [{ id: "bank", title: "Een bank op het plein" }] },
      identity: "name",
      why: true,
      dontKnow: true,
    },
    { id: "slot", kind: "talk", title: "Slot", minutes: 2, scope: "plenary", text: "Dank je wel voor je bijdrage." },
  ],
};
