import { AlignmentType, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, TextRun } from "docx";

const line = (text: string) => new Paragraph({ text });
const point = (text: string, reference: string) => new Paragraph({ text, numbering: { reference, level: 0 } });

const numbering = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [
    { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360, hanging: 300 } } } },
  ],
});

/** A loop over claims as a list: the loop's own marks stand on lines of their own, which Word leaves out when it is filled. */
const claims = (heading: string, loop: string, reference: string): Paragraph[] => [
  new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
  line(`{#${loop}}`),
  point("{tekst} ({bronnen})", reference),
  line(`{/${loop}}`),
];

/** A Word template of an organisation that does not exist, with every placeholder that there is. */
export const exampleTemplate = (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title: "Sjabloon",
      creator: "Samenspel",
      styles: {
        default: {
          document: { run: { font: "Calibri", size: 22 } },
          title: { run: { size: 52, color: "7A1F3D", bold: true } },
          heading1: { run: { size: 32, color: "7A1F3D", bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
          heading2: { run: { size: 26, color: "7A1F3D", bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
        },
      },
      numbering: {
        config: [
          numbering("punten", LevelFormat.DECIMAL, "%1."),
          numbering("conclusies", LevelFormat.DECIMAL, "%1."),
          numbering("pijlen", LevelFormat.BULLET, "→"),
        ],
      },
      sections: [
        {
          headers: {
            default: new Header({ children: [new Paragraph({ text: "Gemeente Voorbeeld", alignment: AlignmentType.RIGHT })] }),
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({ children: [new TextRun("{titel} · "), new TextRun({ children: [PageNumber.CURRENT] })] }),
              ],
            }),
          },
          children: [
            line("{logo}"),
            new Paragraph({ text: "{titel}", heading: HeadingLevel.TITLE }),
            line("{organisatie}, {datum}"),
            line("{toestand}"),
            line("Met {mensen} mensen en {briefjesAantal} briefjes (versie {versie})."),
            ...claims("Samenvatting", "samenvatting", "punten"),
            ...claims("Conclusies", "conclusies", "conclusies"),
            ...claims("Wat wij adviseren", "advies", "pijlen"),
            new Paragraph({ text: "Thema’s", heading: HeadingLevel.HEADING_1 }),
            line("{#themas}"),
            line("{titel} ({bronnen})"),
            line("{/themas}"),
            new Paragraph({ text: "Kansen", heading: HeadingLevel.HEADING_1 }),
            line("{#kansen}"),
            line("{titel} ({bronnen})"),
            line("{/kansen}"),
            line("{#hoofdstukken}"),
            new Paragraph({ text: "{titel}", heading: HeadingLevel.HEADING_1 }),
            line("{#stukken}"),
            // One of the three is filled each time: in one paragraph the others leave no empty line behind.
            new Paragraph({ children: [new TextRun({ text: "{kop}", bold: true }), new TextRun("{tekst}{figuur}")] }),
            line("{/stukken}"),
            line("{/hoofdstukken}"),
            new Paragraph({ text: "Bijlage: alle briefjes", heading: HeadingLevel.HEADING_1 }),
            line("{#briefjes}"),
            line("{nummer} {tekst} {bijzonderheden}"),
            line("{/briefjes}"),
          ],
        },
      ],
    }),
  );
