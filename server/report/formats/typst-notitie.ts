/** The lay-out of the PDF. It gets the report as data and never as code: nothing that people wrote is read as Typst. */
export const TYPST_NOTITIE = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#241c12")
#let muted = rgb("#574a39")
#let petrol = rgb(data.accent)
#let wash = rgb(data.wash)
#let hairline = rgb("#d6c6a9")
#let linen = rgb("#faf6ed")
#let fonts = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic", "Noto Emoji")
#let serif = ("Young Serif", ..fonts)

// The check of a kitchen table cloth.
#let tint = petrol.transparentize(66%)
#let checks = tiling(size: (4mm, 4mm), {
  place(rect(width: 2mm, height: 4mm, fill: tint))
  place(rect(width: 4mm, height: 2mm, fill: tint))
})

#set document(title: data.title, author: "Samenspel")
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 22mm, bottom: 20mm),
  background: place(top, rect(width: 100%, height: 6mm, fill: checks)),
  footer: context [
    #line(length: 100%, stroke: 0.5pt + hairline)
    #v(-6pt)
    #text(size: 8.5pt, fill: muted)[#data.title #h(1fr) #counter(page).display() / #counter(page).final().first()]
  ],
)
#set text(font: fonts, size: 10.5pt, fill: ink, lang: data.language, region: data.region, hyphenate: false)
#set par(leading: 0.72em, spacing: 0.95em)
#set list(marker: text(fill: rgb("#b0803f"))[•], indent: 2pt, body-indent: 7pt, spacing: 0.8em)
#show heading: set text(font: serif, weight: "regular")
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): it => block(sticky: true, above: 0pt, below: 10pt, text(size: 26pt, it.body))
#show heading.where(level: 2): it => block(sticky: true, above: 24pt, below: 10pt, text(size: 16pt, it.body))
#show heading.where(level: 3): it => block(sticky: true, above: 18pt, below: 8pt, text(size: 13pt, it.body))
#show heading.where(level: 4): it => block(sticky: true, above: 13pt, below: 7pt, text(font: fonts, weight: "bold", size: 10.5pt, it.body))
#show figure.caption: it => text(size: 9.5pt, weight: "bold", fill: muted, it.body)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure: set align(left)
#show figure: set block(breakable: true, above: 12pt, below: 14pt)
#set figure(numbering: none, supplement: none, gap: 6pt)
#set table(stroke: (x, y) => (bottom: 0.5pt + hairline), inset: (x: 4pt, y: 4.5pt))
#set table.header(repeat: true)
#let plain(content) = if not content.contains("\n") { text(content) } else { content.split("\n").map(entry => text(entry)).join(linebreak()) }

// The field first holds the numbers that are named here before anywhere else: those can be come back to.
#let sources(part) = if part.at("sources", default: none) != none {
  if part.sources.len() == 0 { text(fill: muted)[ (#data.noSource)] } else {
    part.sources.map(number => {
      let shown = link(label("note-" + str(number)), text(fill: petrol, weight: "bold", size: 9pt)[~\[\##number\]])
      if number in part.at("first", default: ()) { [#box(shown)#label("cite-" + str(number))] } else { shown }
    }).join()
  }
}

// The number of a note in the annex leads back to where it is named first.
#let note(entry) = par(hanging-indent: 10pt, spacing: 9pt, {
  let number = text(fill: petrol, weight: "bold")[\##entry.number]
  [#if entry.at("cited", default: false) { link(label("cite-" + str(entry.number)), number) } else { number }#label("note-" + str(entry.number))]
  h(6pt)
  if entry.text != none { plain(entry.text) }
  if entry.remarks.len() > 0 { text(fill: muted, size: 9pt)[ (#plain(entry.remarks.join("; ")))] }
})

// Words break in narrow columns only: lines of text are ragged anyway, and hyphenating them takes a fifth of the time.
#let cells(part) = {
  set text(hyphenate: true)
  table(
    columns: (2fr,) + (1fr,) * (part.head.len() - 1),
    align: left,
    fill: (x, y) => if y == 0 { linen },
    table.header(..part.head.map(cell => text(size: 9pt, weight: "bold", plain(cell)))),
    ..part.rows.flatten().map(cell => text(size: 9pt, plain(cell))),
  )
}

#let items(part) = part.items.map(entry => {
  if entry.at("lead", default: "") != "" { strong(plain(entry.lead)) + " " }
  plain(entry.text)
  sources(entry)
})
#let asked(part) = part.kind == "list" and part.at("look", default: "plain") == "advice"

#if data.logo != none { block(below: 16pt, image(bytes(data.logo.svg), format: "svg", height: data.logo.height * 1mm, alt: "Logo")) }

#for (index, part) in data.parts.enumerate() {
  let next = data.parts.at(index + 1, default: (kind: ""))
  if part.kind == "heading" { if not asked(next) { heading(level: part.level, plain(part.text)) } }
  else if asked(part) {
    block(fill: wash, stroke: (left: 3pt + petrol), inset: (left: 14pt, right: 12pt, y: 12pt), radius: (right: 3pt), width: 100%, above: 22pt, below: 18pt, {
      let before = data.parts.at(index - 1)
      { show heading: set block(above: 0pt); heading(level: before.level, plain(before.text)) }
      list(marker: text(fill: petrol, weight: "bold")[→], ..items(part))
    })
  }
  else if part.kind == "list" and part.at("look", default: "plain") == "numbered" {
    enum(numbering: nth => text(fill: petrol, weight: "bold")[#nth], body-indent: 8pt, spacing: 0.9em, ..items(part))
  }
  else if part.kind == "paragraph" and part.at("look", default: none) == "lead" {
    block(above: 12pt, below: 14pt, text(size: 13.5pt, fill: muted, plain(part.text)))
  } else if part.kind == "paragraph" and part.at("look", default: none) == "small" {
    block(above: 5pt, below: 5pt, text(size: 9pt, fill: muted, plain(part.text)))
  } else if part.kind == "paragraph" { block(sticky: next.kind == "figure" or next.kind == "table", par({ plain(part.text); sources(part) })) }
  else if part.kind == "list" { list(..items(part)) }
  else if part.kind == "notes" { for entry in part.notes { note(entry) } }
  else if part.kind == "table" {
    figure(kind: table, caption: if "caption" in part { figure.caption(plain(part.caption)) }, cells(part))
  } else if part.kind == "figure" {
    figure(
      kind: image,
      alt: part.alternative,
      caption: if part.caption != "" { plain(part.caption) },
      image(bytes(part.svg), format: "svg", width: 100%, alt: part.alternative),
    )
  }
}
`;
