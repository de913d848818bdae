/** The part of JSON Schema that the schemas of this product use. */
export interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

const literal = (value: unknown): string => JSON.stringify(value);

/** Told by name: it has a page of its own, and would fill this one. */
const isSessionFile = ({ properties }: JsonSchema): boolean =>
  properties?.format !== undefined && properties.blocks !== undefined;

const fieldsOf = ({ properties = {}, required = [] }: JsonSchema): [name: string, field: JsonSchema][] =>
  Object.entries(properties).map(([name, field]) => [`${name}${required.includes(name) ? "" : "?"}`, field]);

/** A schema as people write types down; `object` writes out the fields of one. */
const written = (schema: JsonSchema, object: (fields: [string, JsonSchema][]) => string): string => {
  const again = (inner: JsonSchema): string => written(inner, object);
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(again).join(" | ");
  if (schema.type === "array") return `${again(schema.items ?? {})}[]`;
  if (isSessionFile(schema)) return "SessionFile";
  if (schema.properties !== undefined) return object(fieldsOf(schema));
  if (typeof schema.additionalProperties === "object") return `{ [id]: ${again(schema.additionalProperties)} }`;
  return Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any");
};

/** A schema in one line. */
export const schemaLine = (schema: JsonSchema): string =>
  written(schema, (fields) => `{ ${fields.map(([name, field]) => `${name}: ${schemaLine(field)}`).join(", ")} }`);

/** A schema with a line for each field. */
export const schemaBlock = (schema: JsonSchema, indent = ""): string =>
  written(schema, (fields) => {
    const deeper = `${indent}  `;
    return `{\n${fields.map(([name, field]) => `${deeper}${name}: ${schemaBlock(field, deeper)}`).join("\n")}\n${indent}}`;
  });
