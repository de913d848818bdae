import type { Texts } from "./translate.ts";

export const privacyNl = {
  "page.title": "Je gegevens",
  lead: "Samenspel vraagt zo weinig mogelijk van je. Hier lees je wat we bewaren, hoe lang, en wie het ziet.",
  "asked.title": "Wat we vragen",
  "asked.text":
    "Alleen een voornaam en een perspectief. Allebei mag je leeg laten. Je hebt geen account nodig en geen e-mailadres.",
  "name.title": "Wie je naam ziet",
  "name.text":
    "De mensen aan jouw tafel en de gespreksleiders. In het verslag staat je naam alleen als een vraag ‘met naam’ is. Dat staat er altijd bij, voordat je schrijft.",
  "block.title": "Per vraag staat erbij hoe je schrijft",
  "block.anonymous": "Anoniem: niemand ziet dat een briefje van jou is. Ook de gespreksleider niet.",
  "block.perspective":
    "Met perspectief: bij je briefje staat bijvoorbeeld ‘inwoner’. Maar alleen als er aan jouw tafel drie of meer inwoners zijn. Anders staat er ‘deelnemer’.",
  "block.name": "Met naam: bij je briefje staat je voornaam.",
  "anonymous.title": "Wat is anoniem?",
  "anonymous.each":
    "Jullie zijn anoniem voor elkaar. Tot de sessie sluit, kan de beheerder van de server in theorie zien welke briefjes van hetzelfde apparaat komen.",
  "anonymous.closing":
    "Bij het sluiten gooien we dat weg. Daarna is er geen verband meer tussen een anoniem briefje en jou. Ook niet tussen twee briefjes van jou.",
  "anonymous.open":
    "Zie je elkaars briefjes meteen, en schrijven er maar weinig mensen? Dan kan iemand die alles bijhoudt soms raden welke briefjes van één persoon zijn. Laat de gespreksleider alle briefjes tegelijk zien? Dan kan dat niet.",
  "anonymous.careful": "Let op wat je schrijft. Mensen kunnen je soms herkennen aan je verhaal.",
  "draft.title": "Wat je nog niet plaatste",
  "draft.text": "Je kladje ziet niemand. We bewaren het, zodat je het niet kwijtraakt. Bij het sluiten gooien we het weg.",
  "votes.title": "Je stem",
  "votes.text":
    "Niemand ziet wat jij koos, behalve in een stemming ‘met naam’. Een uitslag komt pas als de stemming dicht is. Groepen kleiner dan vijf laten we niet apart zien.",
  "kept.title": "Hoe lang we iets bewaren",
  "kept.text":
    "De briefjes en uitslagen horen bij het verslag. Na een vast aantal dagen wist de server de sessie. De organisator zet dat aantal.",
  "device.title": "Wat op jouw apparaat staat",
  "device.text":
    "Een sleutel waarmee je terug kunt naar je plek, en een kopie van wat je schreef. Gebruik je een gedeeld apparaat? Wis dan je gegevens als je klaar bent.",
  "others.title": "Wie nog meer",
  "others.text":
    "Niemand. Er zijn geen advertenties en geen volgcookies. De pagina haalt niets op bij andere bedrijven. Logboeken bevatten geen namen en geen adressen.",
  "erase.title": "Je gegevens wissen",
  "erase.text":
    "Dat kan op je scherm in de sessie, onder Meer. Je naam, je plek en je briefjes met naam of perspectief verdwijnen dan. Zolang een ronde open is, kun je ook je anonieme briefjes laten intrekken. Na het sluiten kan niemand die nog vinden. Wij dus ook niet.",
  "wipe.open": "Wis mijn gegevens",
  "wipe.text":
    "We wissen je naam, je plek en alles wat je met naam of perspectief schreef of koos. Je doet dan niet meer mee. Terugdraaien kan niet.",
  "wipe.anonymous": "Trek ook in wat ik anoniem deed",
  "wipe.stays": "Wat je anoniem schreef, blijft staan. Niemand ziet dat het van jou is.",
  "wipe.apart": {
    one: "Je briefje gaat eerst van tafel. Kort daarna wissen we de rest. Laat dit menu open: ongeveer {minutes} minuut. Wat anoniem in een ronde staat die al dicht is, blijft.",
    other:
      "Je {count} briefjes gaan één voor één van tafel, met 10 tot 20 seconden ertussen. Zo valt minder op dat ze van één persoon zijn. Laat dit menu open: ongeveer {minutes} min. Wat anoniem in een ronde staat die al dicht is, blijft.",
  },
  "wipe.left": {
    one: "Nog {count} briefje. Laat dit menu even open.",
    other: "Nog {count} briefjes. Laat dit menu even open.",
  },
  "wipe.stop": "Stop met wissen",
  "wipe.yes": "Ja, wis mijn gegevens",
  "questions.title": "Vragen?",
  "questions.text":
    "Stel ze aan de gespreksleider of aan de organisatie die je uitnodigde. Die organisatie is verantwoordelijk voor je gegevens.",
} as const satisfies Texts;
