import { type HouseStyleBody, houseStyleBody } from "@samenspel/shared/protocol/http-api";
import type { Storage, Write } from "../storage/storage.ts";

const STYLE = "house-style";
const TEMPLATE = "house-style/template";

const PLAIN: HouseStyleBody = { primary: null, logo: null };

/** The house style of this server's documents. `template` is null when there is none or when it was not asked for. */
export const loadHouseStyle = async (
  storage: Storage,
  { withTemplate }: { readonly withTemplate: boolean },
): Promise<HouseStyleBody & { readonly template: Uint8Array | null }> => {
  const [style, template] = await Promise.all([
    storage.loadSetting(STYLE),
    withTemplate ? storage.loadSetting(TEMPLATE) : Promise.resolve(null),
  ]);
  return {
    ...(style === null ? PLAIN : houseStyleBody.parse(JSON.parse(style))),
    template: template === null ? null : Buffer.from(template, "base64"),
  };
};

export const houseStyleWrite = (style: HouseStyleBody): Write => ({
  type: "putSetting",
  key: STYLE,
  value: JSON.stringify(style),
});

export const templateWrite = (template: Uint8Array): Write => ({
  type: "putSetting",
  key: TEMPLATE,
  value: Buffer.from(template).toString("base64"),
});

export const NO_TEMPLATE: Write = { type: "deleteSetting", key: TEMPLATE };

export const NO_HOUSE_STYLE: readonly Write[] = [{ type: "deleteSetting", key: STYLE }, NO_TEMPLATE];
