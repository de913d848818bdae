/** What a format is called outside: the type of its content and the ending of its file. */
export const FORMAT_FILES = {
  json: { contentType: "application/json; charset=utf-8", extension: "json" },
  md: { contentType: "text/markdown; charset=utf-8", extension: "md" },
  csv: { contentType: "text/csv; charset=utf-8", extension: "csv" },
  "csv-votes": { contentType: "text/csv; charset=utf-8", extension: "csv" },
  xlsx: { contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extension: "xlsx" },
  docx: { contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extension: "docx" },
  odt: { contentType: "application/vnd.oasis.opendocument.text", extension: "odt" },
  pdf: { contentType: "application/pdf", extension: "pdf" },
  template: { contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extension: "docx" },
} as const;

export type ReportFormat = keyof typeof FORMAT_FILES;
