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
    "Do you see each other's notes at once, and do only a few people write? Then somebody who records everything can sometimes guess which notes are of one person. When the facilitator shows all notes at once they cannot.",
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
    "You can do that on your screen in the session, under More. Your name, your seat and your notes with a name or perspective are then gone. While a round is open you can have your anonymous notes withdrawn too. After closing nobody can find those any more. Neither can we.",
  "wipe.open": "Erase my data",
  "wipe.text":
    "We erase your name, your seat and everything you wrote or chose under a name or perspective. You then no longer take part. This cannot be undone.",
  "wipe.anonymous": "Withdraw what I did anonymously too",
  "wipe.stays": "What you wrote anonymously stays. Nobody sees that it is yours.",
  "wipe.apart": {
    one: "Your note leaves the table first. Shortly after, we erase the rest. Keep this menu open: about {minutes} minute. Anonymous work in a round that is closed already stays.",
    other:
      "Your {count} notes leave the table one by one, 10 to 20 seconds apart. That way it shows less that they are of one person. Keep this menu open: about {minutes} min. Anonymous work in a round that is closed already stays.",
  },
  "wipe.left": {
    one: "{count} note to go. Keep this menu open for a moment.",
    other: "{count} notes to go. Keep this menu open for a moment.",
  },
  "wipe.stop": "Stop erasing",
  "wipe.yes": "Yes, erase my data",
  "questions.title": "Questions?",
  "questions.text": "Ask the facilitator or the organisation that invited you. That organisation is responsible for your data.",
} as const satisfies TranslationOf<typeof privacyNl>;
