import type { privacyNl } from "./privacy.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const privacyEn = {
  "page.title": "Your data",
  lead: "Samenspel asks as little as possible of you. Here you read what we keep, for how long, and who sees it.",
  "asked.title": "What we ask",
  "asked.text": "Only a first name and a perspective. You may leave both empty. You need no account and no e-mail address.",
  "name.title": "Who sees your name",
  "name.text":
    "The people at your table and the facilitators. The report only has your name when a question is ‘by name’. It always says so before you write.",
  "block.title": "Each question says how you write",
  "block.anonymous": "Anonymous: nobody sees that a note is yours. Not even the facilitator.",
  "block.perspective":
    "With perspective: your note says ‘resident’, for example. But only when three or more residents sit at your table. Otherwise it says ‘participant’.",
  "block.name": "By name: your note has your first name.",
  "anonymous.title": "What is anonymous?",
  "anonymous.each":
    "You are anonymous to each other. Until the session closes, the operator of the server could in theory see which notes come from the same device.",
  "anonymous.closing":
    "At closing we throw that away. From then on nothing ties an anonymous note to you. Nor two of your notes to each other.",
  "anonymous.open":
    "Do you see each other's notes at once, and do only a few people write? Then somebody who records everything can sometimes guess which notes are of one person. With silent writing they cannot.",
  "anonymous.careful": "Mind what you write. People can sometimes recognise you by your story.",
  "draft.title": "What you did not post yet",
  "draft.text": "Nobody sees your draft. We keep it so that you do not lose it. At closing we throw it away.",
  "votes.title": "Your vote",
  "votes.text":
    "Nobody sees what you chose, except in a vote ‘by name’. A result only comes when the vote is closed. Groups smaller than five are not shown apart.",
  "kept.title": "How long we keep things",
  "kept.text":
    "The notes and results belong to the report. After a set number of days the server erases the session. The organiser sets that number.",
  "device.title": "What is on your device",
  "device.text":
    "A key that brings you back to your seat, and a copy of what you wrote. Do you share this device? Then erase your data when you are done.",
  "others.title": "Who else",
  "others.text":
    "Nobody. There are no adverts and no tracking cookies. The page fetches nothing from other companies. Logs hold no names and no addresses.",
  "erase.title": "Erasing your data",
  "erase.text":
    "You can do that during the session, under More. Your notes with name or perspective then disappear. After closing nobody can find your anonymous notes any more. So neither can we.",
  "questions.title": "Questions?",
  "questions.text": "Ask the facilitator or the organisation that invited you. That organisation is responsible for your data.",
} as const satisfies TranslationOf<typeof privacyNl>;
