import type { Block } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { smallSession } from "./small-session.ts";

const plenary = (id: string, title: string) => ({ id, title, minutes: 8, scope: "plenary" as const });
const atTafel = (id: string, title: string) => ({ id, title, minutes: 8, scope: "tafel" as const });

const ideas = [
  { id: "bank", title: "Een bank op het plein" },
  { id: "tuin", title: "Een moestuin bij de school" },
  { id: "licht", title: "Meer licht in het park, ook in de winter" },
];

const vote = (id: string, title: string) => ({
  ...plenary(id, title),
  kind: "vote" as const,
  text: "Wat vind jij van deze ideeën voor de buurt?",
  items: { from: "list" as const, list: ideas },
  identity: "anonymous" as const,
});

const blocks: readonly Block[] = [
  { ...plenary("welkom", "Welkom"), kind: "talk", text: "Fijn dat je er bent. Je mag alles opschrijven." },
  {
    ...plenary("film", "De film"),
    kind: "film",
    text: "De wethouder vertelt waarom we dit doen.",
    videoUrl: "https://film.example/buurt.mp4",
    transcript: "Goedenavond allemaal. Fijn dat jullie meedenken over de buurt.",
  },
  {
    ...atTafel("ideeen", "Stil schrijven"),
    kind: "write",
    question: "Wat helpt jouw buurt vooruit?",
    lanes: [
      { id: "helder", label: "Dit is helder" },
      { id: "nodig", label: "Dit is nodig" },
    ],
    identity: "anonymous",
    visibility: "reveal",
  },
  {
    ...atTafel("wensen", "Wensen"),
    kind: "write",
    question: "Wat wens je de buurt toe?",
    lanes: [],
    identity: "choice",
    visibility: "open",
  },
  { ...atTafel("groepjes", "Groepjes maken"), kind: "cluster", from: "ideeen" },
  { ...atTafel("gesprek", "Gesprek"), kind: "discuss", text: "Lees de briefjes van elkaar. Wat valt op?" },
  { ...atTafel("klopt", "Klopt dit?"), kind: "confirm", text: "Lees de samenvatting van jouw tafel." },
  { ...plenary("oogst", "Terugmelden"), kind: "harvest", text: "Elke tafel vertelt wat steeds terugkwam." },
  { ...vote("belang", "Belangrijk?"), method: "importance", why: true, dontKnow: true },
  {
    ...vote("eens", "Eens of oneens"),
    method: "scale",
    min: 1,
    max: 5,
    labels: { "1": "Helemaal niet mee eens", "2": "Niet eens", "3": "Ertussenin", "4": "Eens", "5": "Helemaal mee eens" },
    dontKnow: true,
  },
  { ...vote("cijfer", "Een cijfer"), method: "scale", min: 1, max: 10, labels: { "1": "slecht", "10": "heel goed" } },
  {
    ...vote("matrix", "Belang en haalbaarheid"),
    method: "matrix",
    x: { label: "Haalbaar", min: 1, max: 5 },
    y: { label: "Belangrijk", min: 1, max: 5 },
  },
  { ...vote("stippen", "Stippen"), method: "dots", dots: 3, maxPerItem: 2 },
  { ...vote("volgorde", "Op volgorde"), method: "rank" },
  { ...vote("punten", "Punten verdelen"), method: "points", points: 10 },
  { ...vote("voorstel", "Het voorstel"), method: "consent", why: true },
  { ...plenary("pauze", "Pauze"), kind: "break" },
  { ...plenary("evaluatie", "Evaluatie"), kind: "evaluate" },
];

/** Every kind of block and every kind of vote once. */
export const everyScreenSession: SessionFile = {
  ...smallSession,
  callUrl: "https://overleg.example/buurt",
  influence: "De gemeente leest het verslag in december.",
  ankerpunten: [{ id: "elkaar", title: "We kennen elkaar", explanation: "Iedereen weet bij wie je terechtkunt." }],
  blocks: [...blocks],
  questionnaire: {
    opensAt: "2026-10-29T09:00:00+01:00",
    closesAt: "2026-11-04T17:00:00+01:00",
    blocks: [
      {
        ...plenary("vooraf", "Vooraf"),
        kind: "vote",
        text: "Vind je dit belangrijk?",
        method: "importance",
        items: { from: "ankerpunten" },
        identity: "perspective",
        why: true,
        dontKnow: true,
      },
      {
        ...plenary("vooraf-schrijven", "Alvast opschrijven"),
        kind: "write",
        question: "Wat wil je ons meegeven?",
        lanes: [],
        identity: "anonymous",
        visibility: "open",
      },
    ],
  },
};
